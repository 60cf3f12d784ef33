package cn.qicheng.notice.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qicheng.policy.LanzhouPolicy;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("第二十六条 公示（天数为系统缺省：5 个工作日）")
class NoticePeriodTest {

    private static NoticePeriod issuedOn(LocalDate day) {
        return NoticePeriod.issuedOn(day, 5, LanzhouPolicy.book().calendar());
    }

    @ParameterizedTest(name = "{0} 发布，{1} 开始，{2} 结束")
    @CsvSource({
        // an ordinary week
        "2026-11-02, 2026-11-02, 2026-11-09",
        // over the make-up Sunday 20 September
        "2026-09-17, 2026-09-17, 2026-09-23",
        // over Mid-Autumn and National Day
        "2026-09-24, 2026-09-24, 2026-10-09",
        // on a Saturday before that Sunday, and on an ordinary Saturday
        "2026-09-19, 2026-09-20, 2026-09-28",
        "2026-11-07, 2026-11-09, 2026-11-16"
    })
    void opens_on_a_working_day_and_closes_after_five_more(LocalDate issued, LocalDate opens, LocalDate closes) {
        var period = issuedOn(issued);

        assertThat(period).isEqualTo(new NoticePeriod(opens, closes, false));
    }

    @Test
    void the_last_day_counts_whole() {
        var period = issuedOn(LocalDate.of(2026, 11, 2));

        assertThat(period.hasBegun(LocalDate.of(2026, 11, 1))).isFalse();
        assertThat(period.hasBegun(LocalDate.of(2026, 11, 2))).isTrue();
        assertThat(period.isOver(LocalDate.of(2026, 11, 9))).isFalse();
        assertThat(period.isOver(LocalDate.of(2026, 11, 10))).isTrue();
    }

    @Test
    void a_period_that_reaches_into_an_unpublished_year_says_so() {
        var period = issuedOn(LocalDate.of(2026, 12, 29));

        assertThat(period.provisional()).isTrue();
        assertThat(period.closesOn()).isEqualTo(LocalDate.of(2027, 1, 6));
    }
}
