package cn.qicheng.accreditation;

import cn.qicheng.accreditation.domain.AccreditationMove;
import cn.qicheng.accreditation.domain.BaseApplication;
import cn.qicheng.accreditation.domain.BaseApplicationState;
import cn.qicheng.accreditation.domain.BaseApplications;
import cn.qicheng.accreditation.domain.Batch;
import cn.qicheng.audit.AuditTrail;
import cn.qicheng.identity.People;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.DomainProblem.FieldReason;
import cn.qicheng.kernel.Role;
import cn.qicheng.policy.PolicyBook;
import cn.qicheng.policy.PolicyPoint;
import cn.qicheng.traineebase.AccreditBase;
import cn.qicheng.traineebase.TraineeBaseDesk;
import cn.qicheng.traineebase.TraineeBases;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;

/** The city's word: a batch in June or December in one act, and a single refusal. Policy: 17号 第十条（五）、第十一条. */
@Singleton
@Transactional
public class BatchDesk {

    private final BaseApplications applications;
    private final TraineeBaseDesk register;
    private final TraineeBases bases;
    private final People people;
    private final AccreditationMessages messages;
    private final PolicyBook policy;
    private final AuditTrail audit;
    private final Clock clock;

    BatchDesk(
            BaseApplications applications,
            TraineeBaseDesk register,
            TraineeBases bases,
            People people,
            AccreditationMessages messages,
            PolicyBook policy,
            AuditTrail audit,
            Clock clock) {
        this.applications = applications;
        this.register = register;
        this.bases = bases;
        this.people = people;
        this.messages = messages;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    /** The act of approving those of a batch that the preview showed; a batch has one such act. */
    public record ApproveBatch(Batch batch, List<String> applicationIds) {

        public ApproveBatch {
            applicationIds = List.copyOf(applicationIds);
        }
    }

    /** Reads a batch's month, 2026-12. */
    public static Batch batch(String month) {
        return Batch.read(month).orElseThrow(AccreditationProblems::noSuchBatch);
    }

    public void approve(ApproveBatch act, Actor actor) {
        actor.mustHold(Role.CITY_OFFICER);
        register.registerAlone();
        var today = ChinaTime.today(clock);
        var batch = act.batch();
        if (!batch.openOn(today)) {
            throw AccreditationProblems.notBatchMonth(batch.label())
                    .under(policy.clause(PolicyPoint.ACCREDITATION_BATCH));
        }
        if (!applications.close(batch, actor.personId(), act.applicationIds().size())) {
            throw AccreditationProblems.batchClosed(batch.label())
                    .under(policy.clause(PolicyPoint.ACCREDITATION_BATCH));
        }
        var chosen = chosen(act);
        mustBeNone(
                chosen,
                each -> actor.personId().equals(each.reviewers().recheck()),
                "复审是你办的",
                AccreditationProblems::recheckedYourself);
        var baseIds = register.accredit(
                chosen.stream().map(each -> toBase(each, today)).toList(), actor, batch.label());
        for (var each : chosen) {
            var baseId = Objects.requireNonNull(baseIds.get(each.unit().creditCode()));
            var approved = each.approved(batch, baseId, now());
            applications.keep(approved);
            messages.moved(approved);
            audit.moved(
                    AccreditationDesk.subject(each.id()),
                    AccreditationMove.APPROVE,
                    each.state(),
                    actor,
                    batch.label());
            people.grant(each.applicantId(), Role.BASE_ADMIN, baseId, actor);
        }
    }

    /** Ends one that waits for its batch; the unit reads the reason. */
    public void refuse(String id, String reason, Actor actor) {
        actor.mustHold(Role.CITY_OFFICER);
        var was = applications.byId(id).orElseThrow(AccreditationProblems::absent);
        var refused = was.refused(reason, now());
        applications.keep(refused);
        messages.moved(refused);
        audit.moved(AccreditationDesk.subject(id), AccreditationMove.REFUSE, was.state(), actor, reason);
    }

    /** All of them, or none: what the preview showed is what is approved. */
    private List<BaseApplication> chosen(ApproveBatch act) {
        var wanted = new HashSet<>(act.applicationIds());
        var chosen = applications.in(BaseApplicationState.AWAITING_BATCH).stream()
                .filter(each -> wanted.remove(each.id()))
                .toList();
        if (!wanted.isEmpty()) {
            throw AccreditationProblems.changedSince(
                    wanted.stream().map(id -> new FieldReason(id, "不在等审批的名单里了")).toList());
        }
        mustBeNone(
                chosen,
                each -> !bases.byCreditCode(List.of(each.unit().creditCode())).isEmpty(),
                "已经在基地名册里",
                AccreditationProblems::changedSince);
        return chosen;
    }

    private static void mustBeNone(
            List<BaseApplication> chosen,
            Predicate<BaseApplication> wrong,
            String reason,
            Function<List<FieldReason>, RuntimeException> refusal) {
        var found = chosen.stream()
                .filter(wrong)
                .map(each -> new FieldReason(each.unit().name(), reason))
                .toList();
        if (!found.isEmpty()) {
            throw refusal.apply(found);
        }
    }

    private static AccreditBase toBase(BaseApplication it, LocalDate today) {
        var unit = it.unit();
        return new AccreditBase(
                unit.creditCode(),
                unit.name(),
                Objects.requireNonNull(unit.orgType()),
                unit.districtCode(),
                unit.headcount(),
                unit.address(),
                unit.contactName(),
                unit.contactPhone(),
                today);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
