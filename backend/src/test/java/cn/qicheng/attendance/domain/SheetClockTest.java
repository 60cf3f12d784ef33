package cn.qicheng.attendance.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.IllegalMove;
import cn.qicheng.kernel.ServiceMonth;
import cn.qicheng.policy.LanzhouPolicy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("月度签到和确认（系统缺省：结束前 5 天开始，结束后 5 天内不算迟，10 天内确认）")
class SheetClockTest {

    /** 10 March to 9 April. */
    private final SheetClock clock =
            SheetClock.of(ServiceMonth.of(LocalDate.of(2026, 3, 10), 1), LanzhouPolicy.on(LocalDate.of(2026, 3, 10)));

    @Test
    void the_days_are_counted_from_the_last_day_of_the_month() {
        assertThat(clock.opensOn()).isEqualTo("2026-04-04");
        assertThat(clock.closesOn()).isEqualTo("2026-04-14");
        assertThat(clock.confirmDue()).isEqualTo("2026-04-19");
        assertThat(clock.days()).isEqualTo(31);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({"2026-04-03, false", "2026-04-04, true", "2026-04-09, true", "2026-07-01, true"})
    void check_in_opens_five_days_before_the_end_and_never_shuts(LocalDate today, boolean open) {
        assertThat(clock.opened(today)).isEqualTo(open);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({"2026-04-08, false", "2026-04-09, false", "2026-04-10, true"})
    void a_month_is_confirmed_from_the_day_after_its_last(LocalDate today, boolean confirmable) {
        assertThat(clock.confirmable(today)).isEqualTo(confirmable);
    }

    @Test
    void the_last_moment_of_the_fifth_day_is_in_time_and_the_next_is_late() {
        var inTime = ChinaTime.endOf(LocalDate.of(2026, 4, 14)).minusMillis(1);
        var late = ChinaTime.endOf(LocalDate.of(2026, 4, 14));

        assertThat(clock.late(inTime, inTime)).isFalse();
        assertThat(clock.late(late, late)).isTrue();
    }

    @Test
    void a_tap_made_in_time_is_not_late_because_the_network_was() {
        var tapped = ChinaTime.startOf(LocalDate.of(2026, 4, 10));

        assertThat(clock.late(tapped, tapped.plus(Duration.ofDays(20)))).isFalse();
    }

    @Test
    void a_phone_that_runs_ahead_does_not_make_its_owner_late() {
        var received = ChinaTime.startOf(LocalDate.of(2026, 4, 10));

        assertThat(clock.late(Instant.parse("2030-01-01T00:00:00Z"), received)).isFalse();
    }

    @Test
    void a_clock_that_is_plainly_wrong_is_replaced_by_the_servers() {
        var received = Instant.parse("2026-04-10T00:00:00Z");

        assertThat(SheetClock.tapped(Instant.EPOCH, received)).isEqualTo(received);
        assertThat(SheetClock.tapped(Instant.MAX, received)).isEqualTo(received);
        assertThat(SheetClock.tapped(received.minusSeconds(60), received)).isEqualTo(received.minusSeconds(60));
    }

    @Test
    void a_month_without_check_in_cannot_be_confirmed_nor_a_confirmed_one_again() {
        assertThatExceptionOfType(IllegalMove.class)
                .isThrownBy(() -> AttendanceMove.CONFIRM.applyTo(AttendanceState.OPEN));
        assertThatExceptionOfType(IllegalMove.class)
                .isThrownBy(() -> AttendanceMove.CONFIRM.applyTo(AttendanceState.CONFIRMED));
        assertThatExceptionOfType(IllegalMove.class)
                .isThrownBy(() -> AttendanceMove.CHECK_IN.applyTo(AttendanceState.CONFIRMED));
    }
}
