package cn.qicheng.judging.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qicheng.judging.domain.RoundTerms.Averaging;
import cn.qicheng.kernel.DomainProblem.FieldReason;
import cn.qicheng.kernel.IllegalMove;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("评审办法：先公布，后打分")
class RoundTermsTest {

    @Nested
    @DisplayName("细则")
    class TheRubric {

        @Test
        void a_sheet_is_summed_by_weight_in_hundredths() {
            assertThat(Trial.RUBRIC.total(Map.of("market", 86, "novelty", 78, "jobs", 72)))
                    .isEqualTo(6760);
            assertThat(Trial.RUBRIC.reachable(Map.of("market", 86, "novelty", 78, "jobs", 72)))
                    .isEqualTo(8500);
        }

        @Test
        void weights_make_one_hundred() {
            var rubric = new Rubric("样例/2", List.of(new Criterion("a", "甲", "", 60), new Criterion("b", "乙", "", 39)));

            assertThat(rubric.faults()).containsExactly("权重合计 99%，应为 100%");
            assertThat(Trial.RUBRIC.faults()).isEmpty();
        }

        @Test
        void a_criterion_stands_once_and_counts_for_something() {
            var rubric = new Rubric("样例/3", List.of(new Criterion("a", "甲", "", 100), new Criterion("a", "甲", "", 0)));

            assertThat(rubric.faults()).containsExactly("“甲”的权重要大于 0", "“甲”列了两次");
        }

        @Test
        void everything_wrong_in_a_sheet_is_named_at_once() {
            assertThat(Trial.RUBRIC.wrongIn(Map.of("market", 101, "novelty", -1, "jobs", 100, "luck", 5)))
                    .extracting(FieldReason::field)
                    .containsExactly("market", "novelty", "team", "luck");
            assertThat(Trial.RUBRIC.wrongIn(Map.of("market", 0, "novelty", 100, "jobs", 1, "team", 99)))
                    .isEmpty();
        }
    }

    @Test
    void terms_in_order_have_no_fault() {
        assertThat(Trial.terms().faults()).isEmpty();
    }

    @Test
    void the_order_for_equals_ends_with_a_lot() {
        var open = Trial.terms(Averaging.MEAN, List.of(TieBreak.on("market")));
        var none = Trial.terms(Averaging.MEAN, List.of());

        assertThat(open.faults()).singleElement().asString().contains("抽签");
        assertThat(none.faults()).singleElement().asString().contains("抽签");
    }

    @Test
    void the_order_for_equals_knows_only_criteria_of_the_rubric() {
        var strange = Trial.terms(Averaging.MEAN, List.of(TieBreak.on("luck"), TieBreak.by(TieBreak.Kind.LOT)));

        assertThat(strange.faults()).containsExactly("同分比较用到了细则里没有的一项：luck");
    }

    @Test
    void figures_that_cannot_be_are_named_together() {
        var terms = new RoundTerms(
                Trial.RUBRIC, Averaging.TRIMMED_MEAN, 0, 1, 2, 2_000, 1, 0, 800, false, Trial.TIE_BREAKS);

        assertThat(terms.faults()).hasSize(3);
    }

    @Test
    void a_mean_is_never_trimmed_and_a_trimmed_one_only_from_its_number_of_sheets() {
        assertThat(Trial.terms().trims(5)).isTrue();
        assertThat(Trial.terms().trims(4)).isFalse();
        assertThat(Trial.terms(Averaging.MEAN, Trial.TIE_BREAKS).trims(9)).isFalse();
    }

    @Test
    void the_same_terms_have_the_same_fingerprint_and_any_change_another() {
        assertThat(Trial.terms().fingerprint()).isEqualTo(Trial.terms().fingerprint());
        assertThat(Trial.terms().fingerprint())
                .isNotEqualTo(Trial.terms(Averaging.MEAN, Trial.TIE_BREAKS).fingerprint());
    }

    @Test
    void a_step_for_equals_is_read_as_it_was_written() {
        for (var step : Trial.TIE_BREAKS) {
            assertThat(TieBreak.read(step.code())).isEqualTo(step);
        }
    }

    @Test
    void terms_are_frozen_before_the_first_score() {
        assertThat(RoundMove.DECLARE.applyTo(RoundState.DRAFT)).isEqualTo(RoundState.DECLARED);
        assertThat(RoundMove.WITHDRAW_TERMS.applyTo(RoundState.DECLARED)).isEqualTo(RoundState.DRAFT);
        assertThatThrownBy(() -> RoundMove.WITHDRAW_TERMS.applyTo(RoundState.SCORING))
                .isInstanceOf(IllegalMove.class);
        assertThatThrownBy(() -> RoundMove.DECLARE.applyTo(RoundState.SCORING)).isInstanceOf(IllegalMove.class);
        assertThatThrownBy(() -> RoundMove.ASSIGN.applyTo(RoundState.DRAFT)).isInstanceOf(IllegalMove.class);
        assertThatThrownBy(() -> RoundMove.SEAL.applyTo(RoundState.SEALED)).isInstanceOf(IllegalMove.class);
    }

    @Test
    void a_signed_sheet_can_only_be_struck() {
        assertThat(SeatMove.STRIKE.applyTo(SeatState.SIGNED)).isEqualTo(SeatState.STRUCK);
        for (var move : List.of(SeatMove.SIGN, SeatMove.RECUSE, SeatMove.RELIEVE)) {
            assertThatThrownBy(() -> move.applyTo(SeatState.SIGNED)).isInstanceOf(IllegalMove.class);
        }
    }

    @Test
    void signing_the_same_sheet_twice_is_one_signature_and_another_mark_is_another() {
        var sheet = new ScoreSheet("S", "R", "E", "J", "T", Map.of("market", 80, "team", 70), "看好");
        var again = new ScoreSheet("S", "R", "E", "J", "T", Map.of("team", 70, "market", 80), "看好");
        var other = new ScoreSheet("S", "R", "E", "J", "T", Map.of("market", 81, "team", 70), "看好");

        assertThat(again.fingerprint()).isEqualTo(sheet.fingerprint());
        assertThat(other.fingerprint()).isNotEqualTo(sheet.fingerprint());
    }
}
