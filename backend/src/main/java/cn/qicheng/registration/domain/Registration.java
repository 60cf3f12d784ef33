package cn.qicheng.registration.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A place held by a person.
 *
 * @param districtCode of the base
 * @param since when the present state began
 */
public record Registration(
        String id,
        String windowId,
        String positionId,
        String personId,
        String baseId,
        String districtCode,
        RegistrationState state,
        @Nullable String releaseReason,
        Instant takenAt,
        String ticketNo,
        String ruleVersion,
        Instant since,
        @Nullable String mentorId,
        @Nullable LocalDate admittedOn,
        long version) {

    public boolean active() {
        return state != RegistrationState.RELEASED;
    }

    /** Returns the registration after a step that neither releases nor admits. */
    public Registration moved(RegistrationMove move, Instant now) {
        return with(move.applyTo(state), releaseReason, now, mentorId, admittedOn);
    }

    public Registration released(RegistrationMove move, String reason, Instant now) {
        return with(move.applyTo(state), reason, now, mentorId, admittedOn);
    }

    public Registration admitted(String mentor, LocalDate day, Instant now) {
        return with(RegistrationMove.ADMIT.applyTo(state), releaseReason, now, mentor, day);
    }

    /** Returns the same with other words for why it ended, for a reader who must not see them (yet). */
    public Registration telling(String reason) {
        return with(state, reason, since, mentorId, admittedOn);
    }

    private Registration with(
            RegistrationState next,
            @Nullable String reason,
            Instant now,
            @Nullable String mentor,
            @Nullable LocalDate day) {
        return new Registration(
                id,
                windowId,
                positionId,
                personId,
                baseId,
                districtCode,
                next,
                reason,
                takenAt,
                ticketNo,
                ruleVersion,
                now,
                mentor,
                day,
                version);
    }
}
