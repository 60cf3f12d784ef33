package cn.qicheng.traineeship;

import cn.qicheng.traineeship.domain.AgreementMove;
import cn.qicheng.traineeship.domain.AgreementState;
import cn.qicheng.traineeship.domain.SigningWeek;
import cn.qicheng.traineeship.domain.TraineeshipTerm;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The part of an agreement that moves. What was agreed stands in {@link AgreementTextRow} and is never updated. */
@MappedEntity("agreement")
record AgreementRow(
        @Id String id,
        String no,
        String registrationId,
        String personId,
        String baseId,
        String positionId,
        String mentorPersonId,
        AgreementState state,
        @Nullable Integer active,
        LocalDate intentionOn,
        LocalDate signDueOn,
        int termMonths,
        long stipendFen,
        long livingAllowanceFen,
        String ruleVersion,
        String contentHash,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate endsOn,
        @Nullable LocalDate filedOn,
        @Nullable String cancelReason,
        Instant since,
        @Version long version) {

    /** What the unique key over person and agreement counts; NULL is free. */
    static final Integer ACTIVE = 1;

    AgreementRow after(AgreementMove move, Instant at) {
        return with(move.applyTo(state), active, signedOn, endsOn, filedOn, at);
    }

    /** The second signature: the term begins. */
    AgreementRow signed(LocalDate on, Instant at) {
        var term = new TraineeshipTerm(on, termMonths);
        return with(AgreementMove.SIGN_AS_BASE.applyTo(state), active, on, term.endsOn(), filedOn, at);
    }

    AgreementRow filed(LocalDate on, Instant at) {
        return with(AgreementMove.FILE.applyTo(state), active, signedOn, endsOn, on, at);
    }

    /** An agreement that was never on file did not use up the person's one traineeship. */
    AgreementRow refused(Instant at) {
        return with(AgreementMove.REFUSE_FILING.applyTo(state), null, signedOn, endsOn, filedOn, at);
    }

    /** One that was never signed by both did not use up the person's one traineeship either. */
    AgreementRow cancelled(AgreementMove move, String reason, Instant at) {
        return with(move.applyTo(state), null, signedOn, endsOn, filedOn, reason, at);
    }

    SigningWeek week() {
        return new SigningWeek(intentionOn, (int) ChronoUnit.DAYS.between(intentionOn, signDueOn));
    }

    private AgreementRow with(
            AgreementState newState,
            @Nullable Integer newActive,
            @Nullable LocalDate signed,
            @Nullable LocalDate ends,
            @Nullable LocalDate filed,
            Instant at) {
        return with(newState, newActive, signed, ends, filed, cancelReason, at);
    }

    private AgreementRow with(
            AgreementState newState,
            @Nullable Integer newActive,
            @Nullable LocalDate signed,
            @Nullable LocalDate ends,
            @Nullable LocalDate filed,
            @Nullable String why,
            Instant at) {
        return new AgreementRow(
                id,
                no,
                registrationId,
                personId,
                baseId,
                positionId,
                mentorPersonId,
                newState,
                newActive,
                intentionOn,
                signDueOn,
                termMonths,
                stipendFen,
                livingAllowanceFen,
                ruleVersion,
                contentHash,
                signed,
                ends,
                filed,
                why,
                at,
                version);
    }
}
