package cn.qicheng.judging.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qicheng.judging.domain.Contender.Counted;
import cn.qicheng.judging.domain.Ranking.Placed;
import cn.qicheng.judging.domain.RoundTerms.Averaging;
import cn.qicheng.judging.domain.Severity.Given;
import cn.qicheng.judging.domain.Severity.Leaning;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("评分合成与排名")
class RankingTest {

    private static List<String> ids(List<Placed> ranking) {
        return ranking.stream().map(placed -> placed.contender().entryId()).toList();
    }

    @Nested
    @DisplayName("均值与去高低分均值")
    class Averages {

        @Test
        void the_highest_and_the_lowest_are_left_out_once_each() {
            var score = Score.of(
                    Trial.terms(), Trial.entry("E", 60, 70, 80, 90, 100).sheets());

            assertThat(score.mean()).isEqualTo(Fraction.of(8_000));
            assertThat(score.leftOut()).containsExactly("J01", "J05");
            assertThat(score.lowestSheet()).isEqualTo(7_000);
        }

        @Test
        void one_sheet_less_than_declared_and_nothing_is_left_out() {
            var score = Score.of(Trial.terms(), Trial.entry("E", 60, 70, 80, 91).sheets());

            assertThat(score.mean()).isEqualTo(new Fraction(30_100, 4));
            assertThat(score.mean().asPoints()).isEqualTo("75.2500");
            assertThat(score.leftOut()).isEmpty();
        }

        @Test
        void a_mean_counts_every_sheet() {
            var score = Score.of(
                    Trial.terms(Averaging.MEAN, Trial.TIE_BREAKS),
                    Trial.entry("E", 60, 70, 80, 90, 99).sheets());

            assertThat(score.mean()).isEqualTo(new Fraction(39_900, 5));
        }

        @Test
        void thirds_are_equal_thirds_and_never_rounded_apart() {
            var one = Score.of(Trial.terms(), Trial.entry("E", 80, 80, 81).sheets());
            var other = Score.of(Trial.terms(), Trial.entry("E", 81, 80, 80).sheets());

            assertThat(one.mean()).isEqualByComparingTo(other.mean());
            assertThat(one.mean()).hasToString("24100/3");
            assertThat(one.mean().asPoints()).isEqualTo("80.3333");
        }

        @Test
        void without_a_sheet_there_is_no_score() {
            assertThatThrownBy(() -> Score.of(Trial.terms(), List.of())).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new Fraction(1, 0)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    @DisplayName("同分按事先公布的顺序分先后")
    class Equals {

        private static Counted sheet(String judge, int market, int novelty, int jobs, int team) {
            return new Counted(judge, Map.of("market", market, "novelty", novelty, "jobs", jobs, "team", team), "");
        }

        private static Contender of(String id, long minutes, Counted... sheets) {
            return new Contender(id, Trial.NOON.plusSeconds(60 * minutes), List.of(sheets), List.of(), "");
        }

        @Test
        void the_first_criterion_decides_before_the_clock() {
            // 35 × 80 + 25 × 70 = 4550 = 35 × 75 + 25 × 77
            var market = of("LATE", 9, sheet("J01", 80, 70, 50, 50));
            var novelty = of("EARLY", 0, sheet("J01", 75, 77, 50, 50));

            var ranking = Ranking.of(Trial.terms(), Trial.SEED, List.of(novelty, market));

            assertThat(ids(ranking)).containsExactly("LATE", "EARLY");
            assertThat(ranking.get(1).decidedBy()).isEqualTo("CRITERION:market");
        }

        @Test
        void then_the_better_of_the_worst_sheets() {
            var even = of("EVEN", 9, sheet("J01", 80, 80, 80, 80), sheet("J02", 80, 80, 80, 80));
            var split = of("SPLIT", 0, sheet("J01", 80, 70, 80, 80), sheet("J02", 80, 90, 80, 80));

            var ranking = Ranking.of(Trial.terms(), Trial.SEED, List.of(split, even));

            assertThat(ids(ranking)).containsExactly("EVEN", "SPLIT");
            assertThat(ranking.get(1).decidedBy()).isEqualTo("LOWEST_SHEET");
        }

        @Test
        void then_who_entered_earlier() {
            var ranking = Ranking.of(
                    Trial.terms(),
                    Trial.SEED,
                    List.of(of("B", 1, sheet("J01", 80, 80, 80, 80)), of("A", 0, sheet("J01", 80, 80, 80, 80))));

            assertThat(ids(ranking)).containsExactly("A", "B");
            assertThat(ranking.get(1).decidedBy()).isEqualTo("ENTERED_EARLIER");
        }

        @Test
        void when_all_scores_are_equal_the_published_lot_orders_everybody_the_same_way_every_time() {
            var all = new ArrayList<Contender>();
            for (int i = 0; i < 50; i++) {
                all.add(Trial.entry("E%02d".formatted(i), 80, 80, 80, 80, 80));
            }
            var first = ids(Ranking.of(Trial.terms(), Trial.SEED, all));
            Collections.shuffle(all, new Random(1));

            var again = Ranking.of(Trial.terms(), Trial.SEED, all);

            assertThat(ids(again)).isEqualTo(first);
            assertThat(again.subList(1, 50))
                    .allMatch(placed -> placed.decidedBy().equals("LOT"));
            assertThat(ids(Ranking.of(Trial.terms(), Trial.ANOTHER_SEED, all))).isNotEqualTo(first);
        }
    }

    @Nested
    @DisplayName("分差与加评")
    class Gaps {

        @Test
        void a_gap_at_the_limit_calls_nobody_and_a_hundredth_beyond_calls_another_judge() {
            assertThat(Gap.callsAnother(Trial.terms(), List.of(6_000, 8_000), 0, 0))
                    .isFalse();
            assertThat(Gap.callsAnother(Trial.terms(), List.of(6_000, 8_001), 0, 0))
                    .isTrue();
        }

        @Test
        void nobody_is_called_before_the_panel_has_signed_nor_more_often_than_declared() {
            assertThat(Gap.callsAnother(Trial.terms(), List.of(1_000, 9_000), 1, 0))
                    .isFalse();
            assertThat(Gap.callsAnother(Trial.terms(), List.of(1_000, 9_000), 0, 1))
                    .isFalse();
            assertThat(Gap.callsAnother(Trial.terms(), List.of(), 0, 0)).isFalse();
        }
    }

    @Nested
    @DisplayName("评委宽严")
    class Strictness {

        @Test
        void a_judge_is_compared_with_the_colleagues_on_the_same_projects() {
            var sheets = new ArrayList<Given>();
            for (int i = 0; i < 4; i++) {
                sheets.add(new Given("E" + i, "A", 7_000 + i));
                sheets.add(new Given("E" + i, "B", 8_000 + i));
                sheets.add(new Given("E" + i, "C", 8_100));
            }

            var report = Severity.report(sheets, 800);

            assertThat(report).extracting(Severity::judgeId).containsExactly("A", "B", "C");
            assertThat(report)
                    .extracting(Severity::leaning)
                    .containsExactly(Leaning.STRICT, Leaning.IN_LINE, Leaning.IN_LINE);
            assertThat(report.getFirst().beside()).isEqualTo(new Fraction(-4_197, 4));
            assertThat(report.getLast().flat()).isTrue();
            assertThat(report.getFirst().flat()).isFalse();
        }

        @Test
        void exactly_the_limit_is_in_line_and_a_hundredth_more_is_lenient() {
            assertThat(leaningOf(8_800)).isEqualTo(Leaning.IN_LINE);
            assertThat(leaningOf(8_801)).isEqualTo(Leaning.LENIENT);
            assertThat(leaningOf(7_200)).isEqualTo(Leaning.IN_LINE);
            assertThat(leaningOf(7_199)).isEqualTo(Leaning.STRICT);
        }

        private static Leaning leaningOf(int total) {
            var sheets = new ArrayList<Given>();
            for (int i = 0; i < 3; i++) {
                sheets.add(new Given("E" + i, "A", total));
                sheets.add(new Given("E" + i, "B", 8_000));
            }
            return Severity.report(sheets, 800).getFirst().leaning();
        }

        @Test
        void two_comparisons_or_none_say_nothing() {
            var report = Severity.report(
                    List.of(new Given("E1", "A", 1_000), new Given("E1", "B", 9_000), new Given("E2", "A", 1_000)),
                    800);

            assertThat(report).extracting(Severity::leaning).containsOnly(Leaning.TOO_FEW);
            assertThat(Severity.report(List.of(new Given("E1", "A", 1)), 800)
                            .getFirst()
                            .beside())
                    .isEqualTo(Fraction.ZERO);
        }
    }
}
