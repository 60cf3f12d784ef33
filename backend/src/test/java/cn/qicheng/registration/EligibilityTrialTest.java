package cn.qicheng.registration;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qicheng.policy.LanzhouPolicy;
import cn.qicheng.registration.EligibilityTrial.Asked;
import cn.qicheng.review.ReviewAnswer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("第十五条 谁都能试算，用的就是报名的那套规则")
class EligibilityTrialTest {

    private final EligibilityTrial trial = new EligibilityTrial(
            LanzhouPolicy.book(), Clock.fixed(Instant.parse("2026-11-21T01:00:00Z"), ZoneOffset.UTC));

    private static Asked aGraduate(String graduatedOn) {
        return new Asked("本科", true, LocalDate.parse(graduatedOn), false, "样例省", null, null);
    }

    @Test
    void every_condition_is_answered_with_its_article_and_the_household_never_decides() {
        var answer = trial.judge(aGraduate("2026-06-30"));

        assertThat(answer.eligible()).isTrue();
        assertThat(answer.conditions())
                .extracting(EligibilityView.Condition::code)
                .containsExactly("ELG-101", "ELG-102", "ELG-103", "ELG-104", "ELG-105");
        assertThat(answer.conditions())
                .allSatisfy(
                        condition -> assertThat(condition.clause().article()).isEqualTo("第十五条"));
        assertThat(answer.ruleVersion()).isEqualTo("2016-17/1");
    }

    @ParameterizedTest(name = "毕业证 {0} -> {1}")
    @CsvSource({"2023-11-20, FAIL", "2023-11-21, PASS", "2026-11-21, PASS", "2026-11-22, FAIL"})
    void the_three_years_are_counted_to_the_day(LocalDate graduatedOn, ReviewAnswer answer) {
        assertThat(trial.judge(aGraduate(graduatedOn.toString()))
                        .conditions()
                        .get(1)
                        .answer())
                .isEqualTo(answer);
    }

    @Test
    void a_leap_day_ends_on_the_last_of_february() {
        var signing = new Asked("本科", true, LocalDate.of(2024, 2, 29), false, null, null, LocalDate.of(2027, 2, 28));
        var dayAfter = new Asked("本科", true, LocalDate.of(2024, 2, 29), false, null, null, LocalDate.of(2027, 3, 1));

        assertThat(trial.judge(signing).eligible()).isTrue();
        assertThat(trial.judge(dayAfter).eligible()).isFalse();
    }

    @Test
    void who_took_part_or_works_or_studied_part_time_learns_each_reason() {
        var answer = trial.judge(
                new Asked("专科", false, LocalDate.of(2026, 6, 30), true, null, LocalDate.of(2026, 8, 1), null));

        assertThat(answer.eligible()).isFalse();
        assertThat(answer.conditions())
                .filteredOn(condition -> condition.answer() == ReviewAnswer.FAIL)
                .extracting(EligibilityView.Condition::code)
                .containsExactly("ELG-101", "ELG-103", "ELG-105");
    }
}
