package cn.qicheng.accreditation;

import cn.qicheng.accreditation.BatchPreview.Ready;
import cn.qicheng.accreditation.domain.BaseApplication;
import cn.qicheng.accreditation.domain.BaseApplicationState;
import cn.qicheng.accreditation.domain.BaseApplications;
import cn.qicheng.accreditation.domain.Batch;
import cn.qicheng.accreditation.domain.Clocks;
import cn.qicheng.district.Districts;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.Role;
import cn.qicheng.policy.PolicyBook;
import cn.qicheng.policy.PolicyPoint;
import cn.qicheng.traineebase.TraineeBaseDesk;
import cn.qicheng.web.ClauseView;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The batches: their cut-off days for everybody, their preview for the city. */
@Singleton
public class BatchBoard {

    private final BaseApplications applications;
    private final TraineeBaseDesk register;
    private final Districts districts;
    private final PolicyBook policy;
    private final Clock clock;

    BatchBoard(
            BaseApplications applications,
            TraineeBaseDesk register,
            Districts districts,
            PolicyBook policy,
            Clock clock) {
        this.applications = applications;
        this.register = register;
        this.districts = districts;
        this.policy = policy;
        this.clock = clock;
    }

    /** Returns the batch of this month or the next, and the one after it, as far as the calendar is entered. */
    public List<AccreditationBatchView> ahead() {
        var first = Batch.notBefore(ChinaTime.today(clock));
        return Stream.of(first, first.next())
                .filter(batch ->
                        policy.calendar().years().containsKey(batch.month().getYear()))
                .map(this::view)
                .toList();
    }

    /** Returns what an approval of the batch would do. */
    public BatchPreview preview(Batch batch, Actor actor) {
        actor.mustHold(Role.CITY_OFFICER);
        var waiting = applications.in(BaseApplicationState.AWAITING_BATCH);
        var plaques = register.plaquesAhead(ChinaTime.today(clock).getYear(), waiting.size());
        var ready = new ArrayList<Ready>();
        for (var each : waiting) {
            ready.add(ready(each, plaques.get(ready.size()), actor));
        }
        var underWay = Stream.of(BaseApplicationState.values())
                .filter(state -> state.underWay() && state != BaseApplicationState.AWAITING_BATCH)
                .mapToInt(state -> applications.in(state).size())
                .sum();
        var approved = (int) applications.in(BaseApplicationState.ACCREDITED).stream()
                .filter(each -> batch.equals(each.batch()))
                .count();
        return new BatchPreview(view(batch), ready, underWay, approved);
    }

    AccreditationBatchView view(Batch batch) {
        var cutOff = clocks().cutOff(batch, policy.calendar());
        return new AccreditationBatchView(
                batch.toString(),
                batch.label(),
                cutOff.submitBy(),
                cutOff.materialPassedBy(),
                cutOff.sitePassedBy(),
                cutOff.readyBy(),
                cutOff.provisional(),
                batch.openOn(ChinaTime.today(clock)),
                applications.closedOn(batch).orElse(null),
                ClauseView.of(policy.clause(PolicyPoint.ACCREDITATION_BATCH)));
    }

    /** Returns the batch that an application ready on this day leads to; one that is over leads to the next. */
    AccreditationBatchView reachedBy(LocalDate ready) {
        var batch = clocks().batchFor(ready);
        return view(applications.closedOn(batch).isPresent() ? batch.next() : batch);
    }

    Clocks clocks() {
        var rules = policy.traineeship();
        return new Clocks(
                rules.materialReviewWorkingDays(),
                rules.siteAssessmentWorkingDays(),
                rules.reviewWorkingDays(),
                rules.batchReadyByDay());
    }

    private Ready ready(BaseApplication it, String plaqueNo, Actor actor) {
        var unit = it.unit();
        return new Ready(
                it.id(),
                it.no(),
                unit.name(),
                unit.creditCode(),
                districts.byCode(unit.districtCode()).name(),
                ChinaTime.dayOf(it.since()),
                plaqueNo,
                actor.personId().equals(it.reviewers().recheck()) ? "复审是你办的，由另一位审批" : null);
    }
}
