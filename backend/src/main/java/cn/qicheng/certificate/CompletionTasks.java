package cn.qicheng.certificate;

import cn.qicheng.certificate.domain.Completion;
import cn.qicheng.certificate.domain.Completions;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.TaskSource;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;

/** Served terms that wait for the base's appraisal. */
@Singleton
class CompletionTasks implements TaskSource {

    private final Completions completions;

    CompletionTasks(Completions completions) {
        this.completions = completions;
    }

    @Override
    public List<TaskGroup> tasksOf(Actor actor, Role role) {
        return switch (role) {
            case SUPERVISOR -> group(completions.toAppraiseByMentor(actor.personId()));
            case BASE_ADMIN -> group(completions.toAppraiseByBases(actor.scopesOf(Role.BASE_ADMIN)));
            default -> List.of();
        };
    }

    private static List<TaskGroup> group(List<Completion> waiting) {
        return waiting.stream()
                .min(Comparator.comparing(Completion::since))
                .map(oldest -> List.of(new TaskGroup(
                        "APPRAISE",
                        "期满了，等考核鉴定",
                        waiting.size(),
                        oldest.since(),
                        "completion?id=" + oldest.agreementId())))
                .orElse(List.of());
    }
}
