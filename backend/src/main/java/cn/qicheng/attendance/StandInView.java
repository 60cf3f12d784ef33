package cn.qicheng.attendance;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A stand-in as the mentor and the stand-in see it.
 *
 * @param state NAMED, ACCEPTED, IN_FORCE or OVER, as of today
 * @param scene of the code to be scanned; for the mentor, until it was accepted
 */
@Serdeable
public record StandInView(
        String id,
        String mentorName,
        String name,
        LocalDate from,
        LocalDate to,
        String state,
        String stateName,
        boolean mine,
        @Nullable String scene) {}
