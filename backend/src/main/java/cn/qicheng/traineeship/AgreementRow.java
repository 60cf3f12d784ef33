package cn.qicheng.traineeship;

import cn.qicheng.kernel.Money;
import cn.qicheng.traineeship.domain.Agreement;
import cn.qicheng.traineeship.domain.AgreementState;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import java.time.Instant;
import java.time.LocalDate;
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
        @Nullable LocalDate endedOn,
        @Nullable EndingReason endReason,
        @Nullable String cancelReason,
        Instant since,
        @Version long version) {

    /** What the unique key over person and agreement counts; NULL is free. */
    static final Integer ACTIVE = 1;

    static AgreementRow of(Agreement agreement) {
        var terms = agreement.terms();
        var standing = agreement.standing();
        var early = standing.early();
        return new AgreementRow(
                agreement.id(),
                agreement.no(),
                agreement.registrationId(),
                agreement.personId(),
                agreement.baseId(),
                agreement.positionId(),
                agreement.mentorPersonId(),
                standing.state(),
                agreement.counts() ? ACTIVE : null,
                terms.intentionOn(),
                terms.signDueOn(),
                terms.termMonths(),
                terms.stipend().fen(),
                terms.livingAllowance().fen(),
                terms.ruleVersion(),
                terms.contentHash(),
                standing.signedOn(),
                standing.endsOn(),
                standing.filedOn(),
                early == null ? null : early.on(),
                early == null ? null : early.reason(),
                standing.cancelReason(),
                standing.since(),
                agreement.version());
    }

    Agreement agreement() {
        return new Agreement(
                id,
                no,
                registrationId,
                new Agreement.Parties(personId, baseId, positionId, mentorPersonId),
                new Agreement.Terms(
                        intentionOn,
                        signDueOn,
                        termMonths,
                        new Money(stipendFen),
                        new Money(livingAllowanceFen),
                        ruleVersion,
                        contentHash),
                new Agreement.Standing(
                        state,
                        signedOn,
                        endsOn,
                        filedOn,
                        endedOn == null || endReason == null ? null : new Agreement.EarlyEnd(endedOn, endReason),
                        cancelReason,
                        since),
                version);
    }
}
