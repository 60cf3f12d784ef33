package cn.qicheng.ending;

import cn.qicheng.ending.domain.BaseInspection;
import cn.qicheng.ending.domain.EarlyEnding;
import cn.qicheng.ending.domain.Endings;
import cn.qicheng.ending.domain.Inspections;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.TaskSource;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Proposals that wait for an answer, and bases that wait to be looked into. */
@Singleton
class EndingTasks implements TaskSource {

    private final Endings endings;
    private final Inspections inspections;
    private final EndingOffices offices;

    EndingTasks(Endings endings, Inspections inspections, EndingOffices offices) {
        this.endings = endings;
        this.inspections = inspections;
        this.offices = offices;
    }

    @Override
    public List<TaskGroup> tasksOf(Actor actor, Role role) {
        return switch (role) {
            case GRADUATE -> answers(endings.proposedTo(actor.personId()));
            case BASE_ADMIN -> answers(endings.proposedToBases(actor.scopesOf(Role.BASE_ADMIN)));
            case DISTRICT_OFFICER -> inspections(inspections.openOf(ownOffices(actor)));
            case CITY_OFFICER -> inspections(inspections.openAlarms());
            default -> List.of();
        };
    }

    private Collection<String> ownOffices(Actor actor) {
        var own = actor.scopesOf(Role.DISTRICT_OFFICER);
        return own.contains(Actor.EVERYWHERE) ? offices.seenBy(actor) : own;
    }

    private static List<TaskGroup> answers(List<EarlyEnding> waiting) {
        return group(
                "ANSWER_ENDING",
                "有人想协商结束见习",
                waiting.stream().map(EarlyEnding::since).toList(),
                waiting.isEmpty() ? "" : "early-end?id=" + waiting.getFirst().agreementId());
    }

    private static List<TaskGroup> inspections(List<BaseInspection> waiting) {
        return group(
                "INSPECT_BASE",
                "见习生马上离开，要去查基地",
                waiting.stream().map(BaseInspection::since).toList(),
                "/bureau/inspection-list");
    }

    private static List<TaskGroup> group(String kind, String title, List<Instant> since, String target) {
        return since.stream()
                .min(Comparator.naturalOrder())
                .map(oldest -> List.of(new TaskGroup(kind, title, since.size(), oldest, target)))
                .orElse(List.of());
    }
}
