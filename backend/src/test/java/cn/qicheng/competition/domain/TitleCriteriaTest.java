package cn.qicheng.competition.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qicheng.competition.CriterionMark;
import cn.qicheng.kernel.Clause;
import cn.qicheng.policy.CompetitionPolicy;
import cn.qicheng.policy.FounderTier;
import cn.qicheng.policy.LanzhouPolicy;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("称号参考标准：兰就办发〔2021〕5号 附件1")
class TitleCriteriaTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final CompetitionPolicy POLICY = LanzhouPolicy.book().competition(DAY);

    private static final FounderFacts STRONG =
            new FounderFacts(LocalDate.of(2025, 3, 12), 60, LocalDate.of(2025, 10, 1), 6_000_000L, 3, true);

    private static CriterionFinding answer(
            FounderTier tier, LocalDate countedOn, FounderFacts facts, Criterion criterion) {
        return new TitleCriteria(POLICY, tier, countedOn)
                .answer(facts).stream()
                        .filter(finding -> finding.criterion() == criterion)
                        .findFirst()
                        .orElseThrow();
    }

    private static CriterionMark mark(FounderTier tier, LocalDate countedOn, FounderFacts facts, Criterion criterion) {
        return answer(tier, countedOn, facts, criterion).mark();
    }

    private static FounderFacts founded(LocalDate day) {
        return new FounderFacts(day, 60, null, 6_000_000L, 3, true);
    }

    private static FounderFacts employing(int jobs, @Nullable LocalDate since) {
        return new FounderFacts(LocalDate.of(2020, 1, 1), jobs, since, 6_000_000L, 3, true);
    }

    @Nested
    @DisplayName("成立时间：2、3、5 年，算到报名截止日")
    class Age {

        @ParameterizedTest(name = "{0} founded {1} counted on {2}: {3}")
        @CsvSource({
            "RISING_MAKER,   2024-11-20, 2026-11-20, PASS",
            "RISING_MAKER,   2024-11-19, 2026-11-20, FAIL",
            "NEW_FOUNDER,    2023-11-20, 2026-11-20, PASS",
            "NEW_FOUNDER,    2023-11-19, 2026-11-20, FAIL",
            "MASTER_FOUNDER, 2021-11-20, 2026-11-20, PASS",
            "MASTER_FOUNDER, 2021-11-19, 2026-11-20, FAIL",
            "RISING_MAKER,   2026-11-20, 2026-11-20, PASS",
            "RISING_MAKER,   2026-11-21, 2026-11-20, FAIL"
        })
        void counts_in_anniversaries_up_to_the_last_day_of_entries(
                FounderTier tier, LocalDate foundedOn, LocalDate countedOn, CriterionMark expected) {
            assertThat(mark(tier, countedOn, founded(foundedOn), Criterion.MAX_AGE))
                    .isEqualTo(expected);
        }

        @ParameterizedTest(name = "founded 2024-02-29, {0} counted on {1}: {2}")
        @CsvSource({
            "RISING_MAKER,   2026-02-28, PASS",
            "RISING_MAKER,   2026-03-01, FAIL",
            "NEW_FOUNDER,    2027-02-28, PASS",
            "NEW_FOUNDER,    2027-03-01, FAIL",
            "MASTER_FOUNDER, 2029-02-28, PASS",
            "MASTER_FOUNDER, 2029-03-01, FAIL"
        })
        void a_firm_of_29_february_ages_on_the_last_day_of_february(
                FounderTier tier, LocalDate countedOn, CriterionMark expected) {
            assertThat(mark(tier, countedOn, founded(LocalDate.of(2024, 2, 29)), Criterion.MAX_AGE))
                    .isEqualTo(expected);
        }

        @Test
        void says_how_old_the_firm_is_and_when_it_was_too_old() {
            assertThat(answer(FounderTier.RISING_MAKER, DAY, STRONG, Criterion.MAX_AGE)
                            .value())
                    .isEqualTo("1 年 8 个月");
            assertThat(answer(FounderTier.RISING_MAKER, DAY, founded(LocalDate.of(2024, 11, 19)), Criterion.MAX_AGE)
                            .note())
                    .contains("到 2026-11-19 满 2 年");
            assertThat(answer(FounderTier.RISING_MAKER, DAY, founded(DAY.minusDays(3)), Criterion.MAX_AGE)
                            .value())
                    .isEqualTo("不到 1 个月");
        }
    }

    @Nested
    @DisplayName("带动就业：5、20、50 人，稳定满一年")
    class Jobs {

        @ParameterizedTest(name = "{0} with {1} people: {2}")
        @CsvSource({
            "RISING_MAKER,   5,  PASS",
            "RISING_MAKER,   4,  FAIL",
            "NEW_FOUNDER,    20, PASS",
            "NEW_FOUNDER,    19, FAIL",
            "MASTER_FOUNDER, 50, PASS",
            "MASTER_FOUNDER, 49, FAIL"
        })
        void asks_for_so_many(FounderTier tier, int jobs, CriterionMark expected) {
            assertThat(mark(tier, DAY, employing(jobs, DAY.minusYears(1)), Criterion.STABLE_JOBS))
                    .isEqualTo(expected);
        }

        @ParameterizedTest(name = "{0}: {1} since {2}: {3}")
        @CsvSource({
            "RISING_MAKER,   5,  2025-11-20, PASS",
            "RISING_MAKER,   5,  2025-11-21, FAIL",
            "NEW_FOUNDER,    20, 2025-11-20, PASS",
            "NEW_FOUNDER,    20, 2025-11-21, FAIL",
            "MASTER_FOUNDER, 50, 2025-11-20, PASS",
            "MASTER_FOUNDER, 50, 2025-11-21, FAIL"
        })
        void asks_for_a_whole_year_of_them(FounderTier tier, int jobs, LocalDate since, CriterionMark expected) {
            assertThat(mark(tier, DAY, employing(jobs, since), Criterion.STABLE_JOBS))
                    .isEqualTo(expected);
        }

        @Test
        void says_the_day_on_which_the_year_is_full() {
            assertThat(answer(
                                    FounderTier.RISING_MAKER,
                                    DAY,
                                    employing(6, LocalDate.of(2026, 3, 1)),
                                    Criterion.STABLE_JOBS)
                            .note())
                    .contains("2027-03-01");
        }

        @Test
        void a_firm_younger_than_a_year_cannot_have_had_them_for_a_year() {
            var young = new FounderFacts(LocalDate.of(2026, 1, 1), 6, LocalDate.of(2025, 6, 1), 1L, 0, true);

            assertThat(mark(FounderTier.RISING_MAKER, DAY, young, Criterion.STABLE_JOBS))
                    .isEqualTo(CriterionMark.FAIL);
        }

        @Test
        void enough_people_without_a_day_is_not_told_yet() {
            assertThat(mark(FounderTier.RISING_MAKER, DAY, employing(5, null), Criterion.STABLE_JOBS))
                    .isEqualTo(CriterionMark.MISSING);
        }
    }

    @Nested
    @DisplayName("年营收：50、200、500 万元")
    class Revenue {

        @ParameterizedTest(name = "{0} with {1} yuan: {2}")
        @CsvSource({
            "RISING_MAKER,   500000,  PASS",
            "RISING_MAKER,   499999,  FAIL",
            "NEW_FOUNDER,    2000000, PASS",
            "NEW_FOUNDER,    1999999, FAIL",
            "MASTER_FOUNDER, 5000000, PASS",
            "MASTER_FOUNDER, 4999999, FAIL"
        })
        void asks_for_so_much(FounderTier tier, long yuan, CriterionMark expected) {
            var facts = new FounderFacts(DAY, 60, DAY, yuan, 3, true);

            assertThat(mark(tier, DAY, facts, Criterion.REVENUE)).isEqualTo(expected);
        }

        @Test
        void one_yuan_short_is_not_rounded_into_a_pass() {
            var finding = answer(
                    FounderTier.RISING_MAKER,
                    DAY,
                    new FounderFacts(DAY, 60, DAY, 499_999L, 3, true),
                    Criterion.REVENUE);

            assertThat(finding.value()).isEqualTo("49.9999 万元");
            assertThat(finding.note()).isEqualTo("还差 0.0001 万元");
        }
    }

    @Nested
    @DisplayName("知识产权：只有创业达人要 2 项")
    class Rights {

        @ParameterizedTest
        @CsvSource({"2, PASS", "1, FAIL"})
        void the_province_asks_for_two(int count, CriterionMark expected) {
            assertThat(mark(
                            FounderTier.MASTER_FOUNDER,
                            DAY,
                            new FounderFacts(DAY, 60, DAY, 1L, count, true),
                            Criterion.IP_RIGHTS))
                    .isEqualTo(expected);
        }

        @ParameterizedTest
        @EnumSource(names = "MASTER_FOUNDER", mode = EnumSource.Mode.EXCLUDE)
        void the_others_do_not_ask(FounderTier tier) {
            assertThat(new TitleCriteria(POLICY, tier, DAY).answer(STRONG))
                    .noneMatch(finding -> finding.criterion() == Criterion.IP_RIGHTS);
        }
    }

    @Test
    void what_people_must_judge_is_to_be_checked_and_a_record_told_fails() {
        assertThat(mark(FounderTier.RISING_MAKER, DAY, STRONG, Criterion.PROJECT))
                .isEqualTo(CriterionMark.TO_CHECK);
        assertThat(mark(FounderTier.RISING_MAKER, DAY, STRONG, Criterion.CLEAN_RECORD))
                .isEqualTo(CriterionMark.TO_CHECK);
        assertThat(mark(
                        FounderTier.RISING_MAKER,
                        DAY,
                        new FounderFacts(DAY, 1, DAY, 1L, 0, false),
                        Criterion.CLEAN_RECORD))
                .isEqualTo(CriterionMark.FAIL);
    }

    @Test
    void what_was_not_told_is_missing_all_at_once_and_never_a_pass() {
        var findings = new TitleCriteria(POLICY, FounderTier.MASTER_FOUNDER, DAY)
                .answer(new FounderFacts(null, null, null, null, null, null));

        assertThat(findings)
                .filteredOn(finding -> finding.mark() == CriterionMark.MISSING)
                .extracting(CriterionFinding::criterion)
                .containsExactly(
                        Criterion.CLEAN_RECORD,
                        Criterion.MAX_AGE,
                        Criterion.IP_RIGHTS,
                        Criterion.STABLE_JOBS,
                        Criterion.REVENUE);
        assertThat(findings).noneMatch(finding -> finding.mark() == CriterionMark.PASS);
    }

    @Test
    void every_answer_names_its_article() {
        var articles = Stream.of(FounderTier.values())
                .flatMap(tier -> new TitleCriteria(POLICY, tier, DAY).answer(STRONG).stream())
                .map(CriterionFinding::clause)
                .distinct();

        assertThat(articles)
                .containsExactlyInAnyOrder(
                        new Clause("兰就办发〔2021〕5号", "附件1 一"),
                        new Clause("兰就办发〔2021〕5号", "附件1 二"),
                        new Clause("兰就办发〔2021〕5号", "附件1 三"));
    }
}
