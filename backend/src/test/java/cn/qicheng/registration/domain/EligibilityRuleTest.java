package cn.qicheng.registration.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qicheng.review.ReviewAnswer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("兰人社发〔2016〕17号 第十五条 见习对象")
class EligibilityRuleTest {

    private static final LocalDate DIPLOMA = LocalDate.of(2023, 11, 2);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

    private static GraduateProfile profile(boolean fullTime, LocalDate graduatedOn, boolean employed, String place) {
        return new GraduateProfile(
                "person", "兰州样例大学", Schooling.BACHELOR, fullTime, graduatedOn, "1073", employed, place);
    }

    private static GraduateProfile healthy() {
        return profile(true, DIPLOMA, false, "甘肃天水");
    }

    private static List<EligibilityFinding> judge(GraduateProfile profile, LocalDate day) {
        return EligibilityRule.judgeAll(new EligibilityCase(Optional.of(profile), Optional.empty(), 3, day));
    }

    private static EligibilityFinding of(EligibilityRule rule, List<EligibilityFinding> findings) {
        return findings.get(rule.ordinal());
    }

    @Test
    void a_healthy_graduate_passes_and_leaves_only_the_employment_to_the_bureau() {
        assertThat(judge(healthy(), DAY))
                .extracting(EligibilityFinding::answer)
                .containsExactly(
                        ReviewAnswer.PASS,
                        ReviewAnswer.PASS,
                        ReviewAnswer.TO_CHECK,
                        ReviewAnswer.PASS,
                        ReviewAnswer.PASS);
    }

    @Test
    void everything_that_does_not_hold_is_named_at_once() {
        var findings = EligibilityRule.judgeAll(new EligibilityCase(
                Optional.of(profile(false, DIPLOMA.minusDays(1), true, "甘肃天水")),
                Optional.of(LocalDate.of(2025, 3, 1)),
                3,
                DAY));

        assertThat(findings)
                .filteredOn(EligibilityFinding::fails)
                .extracting(finding -> finding.rule().code())
                .containsExactly("ELG-101", "ELG-102", "ELG-103", "ELG-105");
        assertThat(findings)
                .filteredOn(EligibilityFinding::fails)
                .allSatisfy(finding -> assertThat(finding.advice()).isNotBlank());
    }

    @Nested
    @DisplayName("三年择业期，从毕业证签发日起算（系统缺省）")
    class SelectionPeriod {

        @ParameterizedTest(name = "签发 {0}，在 {1} 判断：{2}")
        @CsvSource({
            "2023-11-02, 2026-11-02, PASS",
            "2023-11-02, 2026-11-03, FAIL",
            "2023-11-01, 2026-11-02, FAIL",
            "2024-02-29, 2027-02-28, PASS",
            "2024-02-29, 2027-03-01, FAIL",
            "2026-11-02, 2026-11-02, PASS",
            "2026-11-03, 2026-11-02, FAIL"
        })
        void both_ends_count_and_the_day_beyond_does_not(LocalDate diploma, LocalDate day, ReviewAnswer answer) {
            var finding = of(EligibilityRule.SELECTION_PERIOD, judge(profile(true, diploma, false, ""), day));

            assertThat(finding.answer()).isEqualTo(answer);
            assertThat(finding.inputs()).contains(diploma.toString(), day.toString(), "years=3");
        }

        @Test
        void the_years_come_from_the_policy_data() {
            var five = EligibilityRule.judgeAll(
                    new EligibilityCase(Optional.of(healthy()), Optional.empty(), 5, LocalDate.of(2028, 11, 2)));

            assertThat(of(EligibilityRule.SELECTION_PERIOD, five).answer()).isEqualTo(ReviewAnswer.PASS);
        }
    }

    @Nested
    @DisplayName("不限户籍")
    class Household {

        @ParameterizedTest
        @CsvSource(
                value = {"甘肃兰州", "甘肃天水", "北京", "NULL"},
                nullValues = "NULL")
        void no_place_and_no_answer_limits_anybody(String place) {
            var finding = of(EligibilityRule.NO_HOUSEHOLD_LIMIT, judge(profile(true, DIPLOMA, false, place), DAY));

            assertThat(finding.answer()).isEqualTo(ReviewAnswer.PASS);
        }
    }

    @Nested
    @DisplayName("只能参加一次")
    class Once {

        @Test
        void whoever_was_taken_in_before_is_told_when() {
            var findings = EligibilityRule.judgeAll(
                    new EligibilityCase(Optional.of(healthy()), Optional.of(LocalDate.of(2025, 3, 1)), 3, DAY));

            assertThat(of(EligibilityRule.ONCE_ONLY, findings).fails()).isTrue();
            assertThat(of(EligibilityRule.ONCE_ONLY, findings).fact()).contains("2025-03-01");
        }
    }

    @Test
    void without_a_profile_nothing_is_failed_and_nothing_is_passed() {
        assertThat(EligibilityRule.judgeAll(new EligibilityCase(Optional.empty(), Optional.empty(), 3, DAY)))
                .hasSize(5)
                .allSatisfy(finding -> {
                    assertThat(finding.answer()).isEqualTo(ReviewAnswer.TO_CHECK);
                    assertThat(finding.advice()).isNotBlank();
                });
    }
}
