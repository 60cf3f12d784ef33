package cn.qicheng.accreditation.domain;

import static cn.qicheng.accreditation.domain.BaseApplicationState.AWAITING_BATCH;
import static cn.qicheng.accreditation.domain.BaseApplicationState.CITY_RECHECK;
import static cn.qicheng.accreditation.domain.BaseApplicationState.DRAFT;
import static cn.qicheng.accreditation.domain.BaseApplicationState.MATERIAL_REVIEW;
import static cn.qicheng.accreditation.domain.BaseApplicationState.SITE_ASSESSMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.qicheng.kernel.BusinessCalendar;
import cn.qicheng.policy.LanzhouPolicy;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("第十条（三）（四）、第十一条 期限、批次和最晚提交日")
class BatchTest {

    private static final BusinessCalendar CALENDAR = LanzhouPolicy.book().calendar();
    private static final Clocks CLOCKS = new Clocks(15, 30, 5, 15);
    private static final Batch JUNE = new Batch(YearMonth.of(2026, 6));
    private static final Batch DECEMBER = new Batch(YearMonth.of(2026, 12));

    @ParameterizedTest(name = "handed in on {0}: papers by {1}")
    @CsvSource({
        // plain weeks
        "2026-11-02, 2026-11-23",
        // over 国庆 with 10月10日 worked and 9月20日 before it
        "2026-09-18, 2026-10-15",
        // on the make-up Sunday 9月20日 itself, which is not counted
        "2026-09-20, 2026-10-16",
        // over 春节 with 2月14日 and 2月28日 worked
        "2026-02-06, 2026-03-05",
        // on the last day of a month, a Saturday
        "2026-10-31, 2026-11-20"
    })
    void fifteen_working_days_count_make_up_days_and_skip_holidays(LocalDate in, LocalDate due) {
        assertThat(CALENDAR.deadline(in, 15).day()).isEqualTo(due);
    }

    @Test
    void whoever_hands_in_on_the_last_day_is_ready_in_time_even_if_every_office_is_slow_and_a_day_later_not() {
        for (var year : IntStream.rangeClosed(2026, 2028).toArray()) {
            for (var month : new int[] {6, 12}) {
                var batch = new Batch(YearMonth.of(year, month));
                var cutOff = CLOCKS.cutOff(batch, CALENDAR);

                assertThat(ready(cutOff.submitBy())).as("%s, last day", batch).isBeforeOrEqualTo(cutOff.readyBy());
                assertThat(ready(cutOff.submitBy().plusDays(1)))
                        .as("%s, a day late", batch)
                        .isAfter(cutOff.readyBy());
                assertThat(CLOCKS.batchFor(ready(cutOff.submitBy()))).isEqualTo(batch);
                assertThat(CLOCKS.batchFor(ready(cutOff.submitBy().plusDays(1))))
                        .isEqualTo(batch.next());
            }
        }
    }

    private static LocalDate ready(LocalDate submitted) {
        var papers = CALENDAR.deadline(submitted, 15).day();
        var site = CALENDAR.deadline(papers, 30).day();
        return CALENDAR.deadline(site, 5).day();
    }

    @Test
    void the_days_counted_backwards_are_near_the_quarters_end_and_may_be_a_holiday() {
        assertThat(CLOCKS.cutOff(JUNE, CALENDAR).submitBy()).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(CLOCKS.cutOff(DECEMBER, CALENDAR).submitBy()).isEqualTo(LocalDate.of(2026, 10, 7));
    }

    @Test
    void a_cut_off_may_fall_into_a_holiday_because_the_phone_takes_applications_every_day() {
        assertThat(CALENDAR.isWorkingDay(CLOCKS.cutOff(DECEMBER, CALENDAR).submitBy()))
                .as("7 October")
                .isFalse();
        var onHoliday = new Clocks(0, 0, 1, 20);
        var cutOff = onHoliday.cutOff(JUNE, CALENDAR);

        assertThat(CALENDAR.isWorkingDay(cutOff.readyBy()))
                .as("20 June 2026, Dragon Boat")
                .isFalse();
        assertThat(cutOff.submitBy()).isEqualTo(LocalDate.of(2026, 6, 17));
        assertThat(cutOff.provisional()).isFalse();
        assertThat(CLOCKS.cutOff(DECEMBER.next(), CALENDAR).provisional()).isTrue();
    }

    @ParameterizedTest(name = "{0} leads to {1}")
    @CsvSource({
        "2026-01-01, 2026-06",
        "2026-06-15, 2026-06",
        "2026-06-16, 2026-12",
        "2026-07-01, 2026-12",
        "2026-12-15, 2026-12",
        "2026-12-16, 2027-06",
        "2026-12-31, 2027-06"
    })
    void an_application_ready_by_the_fifteenth_is_in_this_months_batch(LocalDate ready, String batch) {
        assertThat(CLOCKS.batchFor(ready)).hasToString(batch);
    }

    @Test
    void how_long_is_left_depends_on_who_has_it() {
        var monday = LocalDate.of(2026, 11, 2);

        assertThat(CLOCKS.readyAtTheLatest(DRAFT, monday, CALENDAR).day())
                .isEqualTo(CALENDAR.deadline(monday, 50).day());
        assertThat(CLOCKS.readyAtTheLatest(MATERIAL_REVIEW, monday, CALENDAR).day())
                .isEqualTo(LocalDate.of(2027, 1, 12));
        assertThat(CLOCKS.readyAtTheLatest(SITE_ASSESSMENT, monday, CALENDAR).day())
                .isEqualTo(LocalDate.of(2026, 12, 21));
        assertThat(CLOCKS.readyAtTheLatest(CITY_RECHECK, monday, CALENDAR).day())
                .isEqualTo(LocalDate.of(2026, 11, 9));
        assertThat(CLOCKS.readyAtTheLatest(AWAITING_BATCH, monday, CALENDAR).day())
                .isEqualTo(monday);
    }

    @Test
    void a_batch_is_approved_in_its_month_only() {
        assertThat(DECEMBER.openOn(LocalDate.of(2026, 11, 30))).isFalse();
        assertThat(DECEMBER.openOn(LocalDate.of(2026, 12, 1))).isTrue();
        assertThat(DECEMBER.openOn(LocalDate.of(2026, 12, 31))).isTrue();
        assertThat(DECEMBER.openOn(LocalDate.of(2027, 1, 1))).isFalse();
        assertThat(DECEMBER.label()).isEqualTo("2026年12月批次");
    }

    @Test
    void there_are_two_batches_a_year_and_no_other() {
        assertThat(Batch.read("2026-12")).contains(DECEMBER);
        assertThat(Batch.read("2026-11")).isEmpty();
        assertThat(Batch.read("x")).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Batch(YearMonth.of(2026, 7)));
    }
}
