package cn.qicheng.traineeship;

import cn.qicheng.audit.AuditTrail;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.Ulid;
import cn.qicheng.policy.PolicyBook;
import cn.qicheng.policy.PolicyPoint;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;

/** Where a base enters the accident insurance of its trainees, one policy for many. Policy: 17号 第十七条（二）. */
@Singleton
@Transactional
public class InsuranceDesk {

    /** No policy runs longer; a year mistyped shows here. */
    private static final int MOST_YEARS = 3;

    private final CoverRows covers;
    private final InsuredRows insured;
    private final PolicyBook policy;
    private final AuditTrail audit;
    private final Clock clock;

    InsuranceDesk(CoverRows covers, InsuredRows insured, PolicyBook policy, AuditTrail audit, Clock clock) {
        this.covers = covers;
        this.insured = insured;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    /** Enters a policy for trainees of the base; for all of them or none. */
    public void record(RecordInsurance act, Actor actor) {
        actor.mustHold(Role.BASE_ADMIN, act.baseId());
        if (act.to().isBefore(act.from()) || act.to().isAfter(act.from().plusYears(MOST_YEARS))) {
            throw TraineeshipProblems.insuranceDays(policy.clause(PolicyPoint.INSURANCE));
        }
        var asked = new LinkedHashSet<>(act.agreementIds());
        var found = insured.among(asked, act.baseId());
        if (found.size() != asked.size()) {
            throw TraineeshipProblems.absent();
        }
        if (covers.findByAgreementIdInAndLive(asked, CoverRow.LIVE).stream()
                .anyMatch(row -> row.policyNo().equals(act.policyNo().strip())
                        && row.fromOn().equals(act.from()))) {
            throw TraineeshipProblems.insuredAlready();
        }
        var now = now();
        covers.saveAll(found.stream()
                .map(row -> new CoverRow(
                        Ulid.next(),
                        row.id(),
                        row.baseId(),
                        act.insurer().strip(),
                        act.policyNo().strip(),
                        act.from(),
                        act.to(),
                        act.proofNo().strip(),
                        actor.personId(),
                        now,
                        CoverRow.LIVE,
                        null,
                        null))
                .toList());
        found.forEach(row -> audit.noted(
                TraineeshipDesk.subject(row.id()),
                "INSURED",
                actor,
                Role.BASE_ADMIN,
                "%s %s 至 %s".formatted(act.policyNo(), act.from(), act.to())));
    }

    /** Takes back what was entered by mistake; it stays in the register's history. */
    public String takeBack(String coverId, String reason, Actor actor) {
        var row = covers.findById(coverId)
                .filter(found -> actor.holds(Role.BASE_ADMIN, found.baseId()))
                .orElseThrow(TraineeshipProblems::noInsurance);
        if (covers.voided(coverId, now(), reason) == 0) {
            throw TraineeshipProblems.insuranceVoided();
        }
        audit.noted(
                TraineeshipDesk.subject(row.agreementId()),
                "INSURANCE_VOIDED",
                actor,
                Role.BASE_ADMIN,
                row.policyNo() + "：" + reason);
        return row.baseId();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
