package cn.qicheng.ending;

import cn.qicheng.ending.domain.BaseInspection;
import cn.qicheng.ending.domain.Endings;
import cn.qicheng.ending.domain.InspectionState;
import cn.qicheng.ending.domain.Inspections;
import cn.qicheng.identity.People;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.Role;
import cn.qicheng.policy.PolicyBook;
import cn.qicheng.traineeship.TraineeshipBoard;
import cn.qicheng.traineeship.TraineeshipFacts;
import cn.qicheng.web.ClauseView;
import cn.qicheng.web.Holder;
import cn.qicheng.web.Page;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Inspections, for the offices. */
@Singleton
public class InspectionBoard {

    private final Inspections inspections;
    private final Endings endings;
    private final TraineeshipBoard traineeships;
    private final EndingOffices offices;
    private final People people;
    private final PolicyBook policy;
    private final Clock clock;

    InspectionBoard(
            Inspections inspections,
            Endings endings,
            TraineeshipBoard traineeships,
            EndingOffices offices,
            People people,
            PolicyBook policy,
            Clock clock) {
        this.inspections = inspections;
        this.endings = endings;
        this.traineeships = traineeships;
        this.offices = offices;
        this.people = people;
        this.policy = policy;
        this.clock = clock;
    }

    /** Open ones first, by their clock. */
    public Page<InspectionView> list(int page, int size, Actor actor) {
        var seen = offices.seenBy(actor);
        return new Page<>(
                views(inspections.ofOffices(seen, size, (long) page * size), actor),
                inspections.countOfOffices(seen),
                page,
                size);
    }

    public InspectionView view(String id, Actor actor) {
        return inspections
                .byId(id)
                .filter(found -> offices.sees(actor, found.office()))
                .map(found -> views(List.of(found), actor).getFirst())
                .orElseThrow(EndingProblems::inspectionAbsent);
    }

    private List<InspectionView> views(Collection<BaseInspection> found, Actor actor) {
        var agreements = traineeships.facts(
                found.stream().map(BaseInspection::agreementId).collect(Collectors.toSet()));
        var names = people.names(found.stream()
                .map(BaseInspection::finding)
                .filter(Objects::nonNull)
                .map(BaseInspection.Finding::byPersonId)
                .collect(Collectors.toSet()));
        return found.stream()
                .map(inspection -> {
                    var finding = inspection.finding();
                    return view(
                            inspection,
                            Optional.ofNullable(agreements.get(inspection.agreementId()))
                                    .orElseThrow(),
                            wordsOf(inspection),
                            finding == null ? null : names.get(finding.byPersonId()),
                            actor);
                })
                .toList();
    }

    private @Nullable String wordsOf(BaseInspection inspection) {
        return endings.byId(inspection.endingId())
                .map(ending -> ending.start().words())
                .orElse(null);
    }

    private InspectionView view(
            BaseInspection inspection,
            TraineeshipFacts agreement,
            @Nullable String words,
            @Nullable String foundBy,
            Actor actor) {
        var reason = inspection.reason();
        var open = inspection.state() == InspectionState.OPEN;
        var finding = inspection.finding();
        return new InspectionView(
                inspection.id(),
                inspection.agreementId(),
                agreement.names().trainee(),
                inspection.baseId(),
                agreement.baseName(),
                reason.name(),
                reason.title(),
                ClauseView.of(policy.clause(reason.regime().point())),
                inspection.alarm(),
                words,
                inspection.state().name(),
                open ? new Holder(offices.name(inspection.office()), "检查基地") : null,
                inspection.since(),
                ChinaTime.dayOf(inspection.openedAt()),
                inspection.dueOn(),
                policy.calendar().workingDaysBetween(ChinaTime.today(clock), inspection.dueOn()),
                finding == null ? null : finding.words(),
                foundBy,
                open && actor.holds(Role.DISTRICT_OFFICER, inspection.office())
                        ? List.of("FIND_AT_FAULT", "CLEAR")
                        : List.of());
    }
}
