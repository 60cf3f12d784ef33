package cn.qicheng.ending;

import cn.qicheng.kernel.Role;
import cn.qicheng.policy.TraineeshipPolicy;
import cn.qicheng.traineeship.EndingReason;
import cn.qicheng.traineeship.EndingReason.Regime;
import cn.qicheng.web.ClauseView;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * One reason by which a traineeship may end early, as whoever chooses it reads it.
 *
 * @param regime BASE_RIGHT, MUTUAL, NOTICE or AT_ONCE
 * @param noticeDays days between the notice and the end; 0 for every other regime
 */
@Serdeable
public record EndingReasonView(
        String code,
        String regime,
        String title,
        String sequel,
        List<String> startedBy,
        List<EvidenceView> evidence,
        int noticeDays,
        boolean opensInspection,
        ClauseView clause) {

    @Serdeable
    public record EvidenceView(String code, String label, String hint) {}

    static EndingReasonView of(EndingReason reason, TraineeshipPolicy policy) {
        var regime = reason.regime();
        return new EndingReasonView(
                reason.name(),
                regime.name(),
                reason.title(),
                reason.sequel(),
                List.of(Role.GRADUATE, Role.BASE_ADMIN).stream()
                        .filter(regime::startedBy)
                        .map(Role::name)
                        .toList(),
                reason.evidence().stream()
                        .map(asked -> new EvidenceView(asked.code(), asked.label(), asked.hint()))
                        .toList(),
                regime == Regime.NOTICE ? policy.leaveNoticeDays() : 0,
                regime == Regime.AT_ONCE,
                ClauseView.of(policy.clause(regime.point())));
    }
}
