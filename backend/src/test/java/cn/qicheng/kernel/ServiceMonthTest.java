package cn.qicheng.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("兰人社发〔2016〕17号 第十六条 见习月（对月）")
class ServiceMonthTest {

    @Test
    void the_first_month_begins_on_the_signing_day() {
        assertThat(ServiceMonth.of(LocalDate.of(2026, 3, 10), 1))
                .isEqualTo(new ServiceMonth(1, LocalDate.of(2026, 3, 10), LocalDate.of(2026, 4, 9)));
    }

    @Test
    void months_after_a_31st_do_not_drift_and_leave_no_day_out() {
        var months = ServiceMonth.all(LocalDate.of(2026, 8, 31), 6);

        assertThat(months.getFirst())
                .isEqualTo(new ServiceMonth(1, LocalDate.of(2026, 8, 31), LocalDate.of(2026, 9, 29)));
        assertThat(months.getLast())
                .isEqualTo(new ServiceMonth(6, LocalDate.of(2027, 1, 31), LocalDate.of(2027, 2, 27)));
        for (int i = 1; i < months.size(); i++) {
            assertThat(months.get(i).from()).isEqualTo(months.get(i - 1).to().plusDays(1));
        }
    }

    @Test
    void a_month_has_ended_only_when_its_last_day_is_over() {
        var month = ServiceMonth.of(LocalDate.of(2026, 3, 10), 1);

        assertThat(month.endedBefore(LocalDate.of(2026, 4, 9))).isFalse();
        assertThat(month.endedBefore(LocalDate.of(2026, 4, 10))).isTrue();
    }
}
