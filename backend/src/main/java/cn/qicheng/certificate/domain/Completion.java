package cn.qicheng.certificate.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A term that was served to its last day, and what came of it. Immutable: moves return the next one.
 *
 * @param appraiseDue the last day for the base's appraisal; afterwards the certificate is given without it
 */
public record Completion(
        String agreementId,
        Sides sides,
        LocalDate endsOn,
        LocalDate appraiseDue,
        CompletionState state,
        @Nullable Appraisal appraisal,
        @Nullable Retention retention,
        @Nullable Certificate certificate,
        @Nullable String revokedReason,
        Instant since,
        long version) {

    /** The trainee, the base and the mentor. */
    public record Sides(String personId, String baseId, String mentorPersonId) {}

    public static Completion begun(String agreementId, Sides sides, LocalDate endsOn, int appraiseWithin, Instant at) {
        return new Completion(
                agreementId,
                sides,
                endsOn,
                endsOn.plusDays(appraiseWithin),
                CompletionState.TO_APPRAISE,
                null,
                null,
                null,
                null,
                at,
                0);
    }

    public Completion appraised(CompletionMove move, Appraisal given, Certificate issued, Instant at) {
        if (move != CompletionMove.APPRAISE_AS_MENTOR && move != CompletionMove.APPRAISE_AS_BASE) {
            throw new IllegalArgumentException(move + " is no appraisal");
        }
        return with(move.applyTo(state), given, retention, issued, null, at);
    }

    public Completion certifiedWithout(Certificate issued, Instant at) {
        return with(CompletionMove.CERTIFY_WITHOUT.applyTo(state), null, retention, issued, null, at);
    }

    public Completion revoked(String reason, Instant at) {
        return with(CompletionMove.REVOKE.applyTo(state), appraisal, retention, certificate, reason, at);
    }

    /** May be told again: a contract is often signed weeks after the last day. */
    public Completion retained(Retention told) {
        return with(state, appraisal, told, certificate, revokedReason, since);
    }

    /** Whether the base has let the days for its appraisal pass. */
    public boolean lapsedOn(LocalDate today) {
        return state == CompletionState.TO_APPRAISE && today.isAfter(appraiseDue);
    }

    private Completion with(
            CompletionState next,
            @Nullable Appraisal given,
            @Nullable Retention told,
            @Nullable Certificate issued,
            @Nullable String revoked,
            Instant at) {
        return new Completion(agreementId, sides, endsOn, appraiseDue, next, given, told, issued, revoked, at, version);
    }
}
