package cn.qicheng.safety.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.qicheng.kernel.IllegalMove;
import cn.qicheng.policy.LanzhouPolicy;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("第十七条、第二十二条 安全投诉（时限为系统缺省）")
class SafetyTest {

    @ParameterizedTest(name = "{0} 提，危险 {1} -> {2}")
    @CsvSource({
        "2026-11-02, true, 2026-11-03",
        "2026-11-02, false, 2026-11-09",
        // Friday: the next working day is Monday.
        "2026-11-06, true, 2026-11-09",
        // The day before the National Day holidays; 10 October is a working Saturday (调休).
        "2026-09-30, true, 2026-10-08",
        "2026-09-30, false, 2026-10-13"
    })
    void danger_is_answered_on_the_next_working_day(LocalDate lodged, boolean danger, LocalDate due) {
        assertThat(SafetyClock.dueOf(
                                danger,
                                lodged,
                                LanzhouPolicy.on(lodged),
                                LanzhouPolicy.book().calendar())
                        .day())
                .isEqualTo(due);
    }

    @Test
    void what_the_measures_let_a_trainee_leave_for_at_once_is_dangerous() {
        assertThat(SafetyKind.values())
                .filteredOn(SafetyKind::dangerous)
                .containsExactly(SafetyKind.FORCED, SafetyKind.RECKLESS_ORDER, SafetyKind.HAZARD);
    }

    @Test
    void a_complaint_that_was_taken_up_is_answered_and_not_dropped() {
        assertThat(SafetyMove.WITHDRAW.applyTo(SafetyState.LODGED)).isEqualTo(SafetyState.WITHDRAWN);
        assertThatExceptionOfType(IllegalMove.class)
                .isThrownBy(() -> SafetyMove.WITHDRAW.applyTo(SafetyState.TAKEN_UP));
        assertThatExceptionOfType(IllegalMove.class).isThrownBy(() -> SafetyMove.CLOSE.applyTo(SafetyState.LODGED));
        for (var move : SafetyMove.values()) {
            assertThatExceptionOfType(IllegalMove.class).isThrownBy(() -> move.applyTo(SafetyState.CLOSED));
            assertThatExceptionOfType(IllegalMove.class).isThrownBy(() -> move.applyTo(SafetyState.WITHDRAWN));
        }
    }
}
