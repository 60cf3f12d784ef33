package cn.qicheng.judging;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * One of a judge's own sheets.
 *
 * @param title the project's number in a blind round, else its name
 * @param marked how many of the criteria have a mark
 * @param total hundredths of what is marked so far
 */
@Serdeable
public record SheetLine(
        String seatId,
        int no,
        String title,
        String state,
        String calledAs,
        int marked,
        int criteria,
        int total,
        @Nullable String reason) {}
