package cn.qicheng.traineeship;

import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.TaskSource;
import cn.qicheng.review.ReviewBoard;
import cn.qicheng.traineeship.domain.AgreementState;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

/** Agreements that wait for a signature or for being handed in again. */
@Singleton
class TraineeshipTasks implements TaskSource {

    private final AgreementRows rows;
    private final ReviewBoard reviews;

    TraineeshipTasks(AgreementRows rows, ReviewBoard reviews) {
        this.rows = rows;
        this.reviews = reviews;
    }

    @Override
    public List<TaskGroup> tasksOf(Actor actor, Role role) {
        return switch (role) {
            case GRADUATE -> group("SIGN_AGREEMENT", "见习协议等你签字", unsigned(actor));
            case BASE_ADMIN -> {
                var bases = actor.scopesOf(Role.BASE_ADMIN);
                yield bases.isEmpty()
                        ? List.of()
                        : Stream.of(
                                        group(
                                                "SIGN_AGREEMENT_FOR_BASE",
                                                "见习协议等基地签字",
                                                rows.findByBaseIdInAndState(bases, AgreementState.TRAINEE_SIGNED)),
                                        group(
                                                "RESUBMIT_AGREEMENT",
                                                "协议备案被退回",
                                                returned(rows.findByBaseIdInAndState(bases, AgreementState.SIGNED))))
                                .flatMap(List::stream)
                                .toList();
            }
            default -> List.of();
        };
    }

    private List<AgreementRow> unsigned(Actor actor) {
        return rows.findByPersonIdAndActive(actor.personId(), AgreementRow.ACTIVE).stream()
                .filter(row -> row.state() == AgreementState.DRAFT)
                .toList();
    }

    private List<AgreementRow> returned(List<AgreementRow> signed) {
        return signed.stream()
                .filter(row -> reviews.of(TraineeshipDesk.subject(row.id()))
                        .filter(review -> review.state().equals("RETURNED"))
                        .isPresent())
                .toList();
    }

    private static List<TaskGroup> group(String kind, String title, List<AgreementRow> waiting) {
        return waiting.stream()
                .map(AgreementRow::since)
                .min(java.util.Comparator.naturalOrder())
                .map(oldest -> List.of(new TaskGroup(kind, title, waiting.size(), oldest, "agreement-sign")))
                .orElse(List.of());
    }
}
