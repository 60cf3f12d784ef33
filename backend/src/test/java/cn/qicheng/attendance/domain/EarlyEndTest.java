package cn.qicheng.attendance.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qicheng.attendance.domain.EarlyEnd.Effect;
import cn.qicheng.kernel.ServiceMonth;
import cn.qicheng.policy.LanzhouPolicy;
import cn.qicheng.policy.PolicyFigure;
import cn.qicheng.policy.TraineeshipPolicy;
import java.time.LocalDate;
import java.util.HashMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("提前结束以后，哪些月份还要签到")
class EarlyEndTest {

    private static final LocalDate SIGNED_ON = LocalDate.of(2026, 3, 10);
    private static final TraineeshipPolicy POLICY = LanzhouPolicy.on(LocalDate.of(2026, 11, 2));

    private static Effect on(int month, String lastDay, TraineeshipPolicy policy) {
        return new EarlyEnd(LocalDate.parse(lastDay)).on(ServiceMonth.of(SIGNED_ON, month), policy);
    }

    @Test
    void a_month_that_was_over_stays_and_its_last_day_counts_as_over() {
        assertThat(on(1, "2026-04-09", POLICY)).isEqualTo(Effect.STAYS);
        assertThat(on(1, "2026-05-20", POLICY)).isEqualTo(Effect.STAYS);
    }

    @Test
    @DisplayName("系统缺省：没做满的月份不算，哪怕只差一天")
    void a_month_one_day_short_is_dropped_and_so_is_every_later_one() {
        assertThat(on(1, "2026-04-08", POLICY)).isEqualTo(Effect.IS_DROPPED);
        assertThat(on(2, "2026-04-09", POLICY)).isEqualTo(Effect.IS_DROPPED);
        assertThat(on(6, "2026-04-09", POLICY)).isEqualTo(Effect.IS_DROPPED);
    }

    @Test
    void a_city_that_counts_from_the_fifteenth_day_on_changes_a_figure_and_no_code() {
        var fifteen = countingFrom(15);

        assertThat(on(1, "2026-03-23", fifteen)).isEqualTo(Effect.IS_DROPPED);
        assertThat(on(1, "2026-03-24", fifteen)).isEqualTo(Effect.IS_CUT);
        assertThat(on(2, "2026-03-24", fifteen)).isEqualTo(Effect.IS_DROPPED);
    }

    private static TraineeshipPolicy countingFrom(int days) {
        var figures = new HashMap<>(POLICY.figures());
        figures.computeIfPresent(
                "partMonthCountsFromDays",
                (key, figure) ->
                        new PolicyFigure(key, figure.name(), days, figure.unit(), figure.origin(), figure.clause()));
        return new TraineeshipPolicy(
                POLICY.version(),
                POLICY.inForceFrom(),
                figures,
                POLICY.points(),
                POLICY.agreementTerms(),
                POLICY.leaveTypes());
    }
}
