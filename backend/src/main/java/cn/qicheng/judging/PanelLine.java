package cn.qicheng.judging;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One project on the organiser's page.
 *
 * @param gap hundredths between the highest and the lowest signed sheet
 * @param tooFar whether they lie further apart than declared
 * @param missing how many judges are missing to the panel's size
 */
@Serdeable
public record PanelLine(
        String entryId,
        int no,
        String projectName,
        String entityName,
        List<SeatLine> seats,
        int gap,
        boolean tooFar,
        int missing) {

    /** A judge's place; the total only once signed. */
    @Serdeable
    public record SeatLine(
            String seatId,
            String judgeName,
            String calledAs,
            String state,
            @Nullable Integer total,
            @Nullable String reason) {}
}
