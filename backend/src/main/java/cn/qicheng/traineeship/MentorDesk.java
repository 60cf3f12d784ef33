package cn.qicheng.traineeship;

import cn.qicheng.audit.AuditTrail;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.Role;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Gives the trainees of one mentor to another of the same base (第十七条（四）). Agreements that bind keep their signed text,
 * which names the first mentor; what is not signed yet names whoever stands in its text and is left alone.
 */
@Singleton
public class MentorDesk {

    private final GuidedRows rows;
    private final AuditTrail audit;

    MentorDesk(GuidedRows rows, AuditTrail audit) {
        this.rows = rows;
        this.audit = audit;
    }

    /** An agreement that a mentor guides. {@code binding} once both have signed. */
    public record Guided(String agreementId, String personId, boolean binding) {}

    /** Returns the agreements of a mentor at a base that are not over. */
    public List<Guided> guidedBy(String baseId, String mentorPersonId) {
        return rows.guided(baseId, mentorPersonId).stream()
                .map(row -> new Guided(row.id(), row.personId(), row.binding()))
                .toList();
    }

    /** Hands over what binds. Who may do so was judged by the caller, whose transaction this is part of. */
    @Transactional
    public int handOver(String baseId, String from, String to, Actor actor) {
        var binding =
                rows.guided(baseId, from).stream().filter(GuidedRow::binding).toList();
        binding.forEach(row -> {
            rows.handOver(row.id(), to);
            audit.noted(TraineeshipDesk.subject(row.id()), "MENTOR_CHANGED", actor, Role.BASE_ADMIN, from + " → " + to);
        });
        return binding.size();
    }
}
