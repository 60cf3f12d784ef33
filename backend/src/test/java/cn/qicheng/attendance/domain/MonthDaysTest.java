package cn.qicheng.attendance.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qicheng.policy.LanzhouPolicy;
import cn.qicheng.policy.LeaveType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("第十九条 请假：规定天数内不算缺勤，超出的算（系统缺省）")
class MonthDaysTest {

    private final List<LeaveType> types =
            LanzhouPolicy.on(LocalDate.of(2026, 11, 2)).leaveTypes();

    @ParameterizedTest(name = "缺勤 {0}，事假 {1} -> 算缺勤 {2}")
    @CsvSource({"0, 0, 0", "0, 3, 0", "0, 4, 1", "2, 3, 2", "2, 5, 4", "31, 0, 31"})
    void leave_within_its_days_costs_nothing_and_beyond_it_counts_as_absent(int absent, int personal, int counted) {
        assertThat(MonthDays.of(absent, Map.of("PERSONAL", personal)).counted(types))
                .isEqualTo(counted);
    }

    @Test
    void each_type_has_days_of_its_own() {
        assertThat(MonthDays.of(0, Map.of("PERSONAL", 3, "SICK", 15, "JOB_SEARCH", 3, "MARRIAGE", 5))
                        .counted(types))
                .isZero();
        assertThat(MonthDays.of(0, Map.of("PERSONAL", 4, "SICK", 16)).counted(types))
                .isEqualTo(2);
    }

    @Test
    void what_is_stored_is_read_again() {
        var days = MonthDays.of(1, Map.of("SICK", 2, "PERSONAL", 1, "OTHER", 0));

        assertThat(days.stored()).isEqualTo("PERSONAL=1;SICK=2");
        assertThat(MonthDays.of(1, days.stored())).isEqualTo(days);
        assertThat(MonthDays.of(0, "")).isEqualTo(MonthDays.FULL);
    }

    @Test
    void the_days_are_told_in_words() {
        assertThat(MonthDays.FULL.inWords(types)).isEqualTo("满勤");
        assertThat(MonthDays.of(1, Map.of("SICK", 2)).inWords(types)).isEqualTo("缺勤 1 天，病假 2 天");
    }

    @Test
    void a_type_that_the_city_does_not_know_is_named() {
        assertThat(MonthDays.of(0, Map.of("HOLIDAY", 1, "SICK", 1)).unknown(types))
                .containsExactly("HOLIDAY");
    }

    @Test
    void the_type_for_leave_without_a_name_exists() {
        assertThat(types).extracting(LeaveType::code).contains(MonthDays.OTHER).doesNotHaveDuplicates();
    }
}
