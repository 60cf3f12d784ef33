package cn.qicheng.ending.domain;

import cn.qicheng.traineeship.EndingReason;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The bureau looks into a base because a trainee had to leave at once.
 *
 * @param office the office that looks into it
 * @param alarm whether somebody's safety or freedom is at stake, so that the city has it on its list as well
 */
public record BaseInspection(
        String id,
        String endingId,
        String agreementId,
        String baseId,
        String office,
        EndingReason reason,
        boolean alarm,
        LocalDate dueOn,
        InspectionState state,
        @Nullable Finding finding,
        Instant openedAt,
        Instant since,
        long version) {

    /** What was found, by whom, and what the base must do. */
    public record Finding(String byPersonId, String words) {}

    public BaseInspection concluded(InspectionMove move, Finding found, Instant at) {
        return new BaseInspection(
                id,
                endingId,
                agreementId,
                baseId,
                office,
                reason,
                alarm,
                dueOn,
                move.applyTo(state),
                found,
                openedAt,
                at,
                version);
    }
}
