package cn.qicheng.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.qicheng.kernel.BusinessCalendar.Deadline;
import cn.qicheng.kernel.BusinessCalendar.YearOfDays;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("工作日历（含调休）")
class BusinessCalendarTest {

    private final BusinessCalendar calendar = new BusinessCalendar(Map.of(
            2026,
            new YearOfDays(
                    LocalDate.of(2026, 2, 15)
                            .datesUntil(LocalDate.of(2026, 2, 24))
                            .collect(Collectors.toSet()),
                    Set.of(LocalDate.of(2026, 2, 14), LocalDate.of(2026, 2, 28)),
                    false,
                    "notice"),
            2027,
            new YearOfDays(Set.of(LocalDate.of(2027, 1, 1)), Set.of(), true, "law")));

    @Test
    void five_working_days_over_spring_festival_skip_the_holiday_and_count_the_make_up_saturday() {
        assertThat(calendar.deadline(LocalDate.of(2026, 2, 13), 5)).isEqualTo(on(2026, 2, 27, false));
        assertThat(calendar.deadline(LocalDate.of(2026, 2, 13), 6)).isEqualTo(on(2026, 2, 28, false));
    }

    @Test
    void counted_backwards_a_period_begins_on_the_last_day_whose_deadline_still_holds() {
        for (var end = LocalDate.of(2026, 2, 10); end.isBefore(LocalDate.of(2026, 3, 5)); end = end.plusDays(1)) {
            for (int days = 1; days <= 6; days++) {
                var start = calendar.latestStart(end, days).day();
                assertThat(calendar.deadline(start, days).day())
                        .as("%d days to %s", days, end)
                        .isBeforeOrEqualTo(end);
                assertThat(calendar.deadline(start.plusDays(1), days).day()).isAfter(end);
            }
        }
        assertThat(calendar.latestStart(LocalDate.of(2027, 1, 4), 1)).isEqualTo(on(2027, 1, 3, true));
    }

    @Test
    void the_day_a_period_starts_on_is_not_counted() {
        assertThat(calendar.deadline(LocalDate.of(2026, 3, 2), 1)).isEqualTo(on(2026, 3, 3, false));
    }

    @Test
    void a_deadline_that_reaches_into_an_unpublished_year_says_so() {
        assertThat(calendar.deadline(LocalDate.of(2026, 12, 31), 1)).isEqualTo(on(2027, 1, 4, true));
    }

    @Test
    void a_year_nobody_entered_is_refused_rather_than_guessed() {
        assertThatExceptionOfType(DomainProblem.class)
                .isThrownBy(() -> calendar.deadline(LocalDate.of(2027, 12, 31), 1))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("KRN-102"));
    }

    @Test
    void days_left_turn_negative_once_the_day_has_passed() {
        assertThat(calendar.workingDaysBetween(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 6)))
                .isEqualTo(4);
        assertThat(calendar.workingDaysBetween(LocalDate.of(2026, 3, 6), LocalDate.of(2026, 3, 6)))
                .isZero();
        assertThat(calendar.workingDaysBetween(LocalDate.of(2026, 3, 9), LocalDate.of(2026, 3, 6)))
                .isEqualTo(-1);
    }

    private static Deadline on(int year, int month, int day, boolean provisional) {
        return new Deadline(LocalDate.of(year, month, day), provisional);
    }
}
