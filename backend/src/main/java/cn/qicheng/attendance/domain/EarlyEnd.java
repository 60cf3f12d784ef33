package cn.qicheng.attendance.domain;

import cn.qicheng.kernel.ServiceMonth;
import cn.qicheng.policy.TraineeshipPolicy;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** What becomes of a month when the traineeship ends before its time. */
public record EarlyEnd(LocalDate lastDay) {

    public enum Effect {
        /** The month was over by then: it is checked in, confirmed and paid as any other. */
        STAYS,
        /** It was served long enough to count: it ends on the last day. */
        IS_CUT,
        /** It was not served, or not to its end. */
        IS_DROPPED
    }

    public Effect on(ServiceMonth month, TraineeshipPolicy policy) {
        if (!month.to().isAfter(lastDay)) {
            return Effect.STAYS;
        }
        var served = ChronoUnit.DAYS.between(month.from(), lastDay) + 1;
        return policy.partMonthCounts(served) ? Effect.IS_CUT : Effect.IS_DROPPED;
    }
}
