package cn.qicheng.attendance.domain;

import static cn.qicheng.attendance.domain.ConfirmingTurn.Whose.BASE;
import static cn.qicheng.attendance.domain.ConfirmingTurn.Whose.DISTRICT;
import static cn.qicheng.attendance.domain.ConfirmingTurn.Whose.MENTOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.qicheng.attendance.domain.ConfirmingTurn.Whose;
import cn.qicheng.kernel.DomainProblem;
import cn.qicheng.kernel.IllegalMove;
import cn.qicheng.kernel.ServiceMonth;
import cn.qicheng.policy.LanzhouPolicy;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("带教不确认不会让见习生丢掉这个月（系统缺省：10 天，再 5 个工作日）")
class ConfirmingTurnTest {

    private static ConfirmingTurn turn(String signedOn, int number, String since, boolean disputed) {
        var signed = LocalDate.parse(signedOn);
        var policy = LanzhouPolicy.on(signed);
        return ConfirmingTurn.of(
                SheetClock.of(ServiceMonth.of(signed, number), policy),
                LocalDate.parse(since),
                disputed,
                policy,
                LanzhouPolicy.book().calendar());
    }

    /** Month 1 runs to 9 April; ten days to Sunday the 19th; five working days to Friday the 24th. */
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "2026-04-10, MENTOR",
        "2026-04-19, MENTOR",
        "2026-04-20, BASE",
        "2026-04-24, BASE",
        "2026-04-25, DISTRICT",
        "2027-01-01, DISTRICT"
    })
    void first_the_mentor_then_the_base_then_the_district(LocalDate day, Whose whose) {
        assertThat(turn("2026-03-10", 1, "2026-04-09", false).on(day)).isEqualTo(whose);
    }

    @Test
    void a_late_check_in_gives_the_mentor_the_same_ten_days() {
        var turn = turn("2026-03-10", 1, "2026-06-01", false);

        assertThat(turn.on(LocalDate.of(2026, 6, 11))).isEqualTo(MENTOR);
        assertThat(turn.on(LocalDate.of(2026, 6, 12))).isEqualTo(BASE);
    }

    @Test
    void a_month_in_dispute_is_the_bases_at_once() {
        var turn = turn("2026-03-10", 1, "2026-04-13", true);

        assertThat(turn.on(LocalDate.of(2026, 4, 13))).isEqualTo(BASE);
        assertThat(turn.on(LocalDate.of(2026, 4, 20))).isEqualTo(BASE);
        assertThat(turn.on(LocalDate.of(2026, 4, 21))).isEqualTo(DISTRICT);
    }

    /** Month 1 ends on 28 February in a common year, on 28 February in a leap year too (signed on the 29th: to 28 March). */
    @ParameterizedTest(name = "签约 {0} 第 {1} 个月 -> 带教到 {2}，基地到 {3}")
    @CsvSource({
        // 31 August: the sixth month ends on the last of February.
        "2025-08-31, 6, 2026-03-09, 2026-03-16",
        // A leap day: the first month runs to 28 March 2028.
        "2028-02-29, 1, 2028-04-07, 2028-04-14",
        // 28 February 2026 is a working Saturday (调休) and counts.
        "2026-01-14, 1, 2026-02-23, 2026-02-28",
        // National holidays do not count.
        "2026-08-20, 1, 2026-09-29, 2026-10-12"
    })
    void month_ends_leap_days_and_make_up_workdays(String signedOn, int number, LocalDate mentor, LocalDate base) {
        var month = ServiceMonth.of(LocalDate.parse(signedOn), number);
        var turn = turn(signedOn, number, month.to().toString(), false);

        assertThat(turn.mentorUntil()).isEqualTo(mentor);
        assertThat(turn.baseUntil().day()).isEqualTo(base);
    }

    @Test
    void a_year_without_a_calendar_is_refused_and_not_guessed() {
        assertThatExceptionOfType(DomainProblem.class)
                .isThrownBy(() -> turn("2035-03-10", 1, "2035-04-09", false))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("KRN-102"));
    }

    @Test
    void a_doubt_is_raised_once_and_never_over_a_confirmed_month() {
        assertThat(AttendanceMove.DISPUTE.applyTo(AttendanceState.CHECKED_IN)).isEqualTo(AttendanceState.DISPUTED);
        assertThat(AttendanceMove.CONFIRM.applyTo(AttendanceState.DISPUTED)).isEqualTo(AttendanceState.CONFIRMED);
        for (var state :
                new AttendanceState[] {AttendanceState.OPEN, AttendanceState.DISPUTED, AttendanceState.CONFIRMED}) {
            assertThatExceptionOfType(IllegalMove.class).isThrownBy(() -> AttendanceMove.DISPUTE.applyTo(state));
        }
    }

    @Test
    void only_a_confirmed_month_is_corrected() {
        for (var state :
                new AttendanceState[] {AttendanceState.OPEN, AttendanceState.CHECKED_IN, AttendanceState.DISPUTED}) {
            assertThatExceptionOfType(IllegalMove.class).isThrownBy(() -> AttendanceMove.CORRECT.applyTo(state));
            assertThatExceptionOfType(IllegalMove.class).isThrownBy(() -> AttendanceMove.RULE.applyTo(state));
        }
    }

    @Test
    void every_open_objection_reaches_its_end_and_a_settled_one_moves_no_more() {
        for (var state : SheetObjectionState.values()) {
            var ways = java.util.Arrays.stream(SheetObjectionMove.values())
                    .filter(move -> move.from().contains(state))
                    .toList();
            assertThat(ways.isEmpty()).isEqualTo(state == SheetObjectionState.SETTLED);
        }
        assertThat(SheetObjectionMove.PASS_ON.applyTo(SheetObjectionState.LODGED))
                .isEqualTo(SheetObjectionState.AT_DISTRICT);
        assertThatExceptionOfType(IllegalMove.class)
                .isThrownBy(() -> SheetObjectionMove.ANSWER.applyTo(SheetObjectionState.AT_DISTRICT));
    }
}
