package cn.qicheng.judging.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qicheng.judging.domain.SealedResult.Inputs;
import cn.qicheng.judging.domain.Selection.Choice;
import cn.qicheng.judging.domain.Selection.CutLine;
import cn.qicheng.judging.domain.Selection.Fate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("名额、入围线与封存的结果")
class SelectionTest {

    private static Selection select(RoundTerms terms, Collection<Contender> contenders, Limit... limits) {
        return Selection.of(terms, Ranking.of(terms, Trial.SEED, contenders), List.of(limits));
    }

    private static Choice choiceOf(Selection selection, String entryId) {
        return selection.choices().stream()
                .filter(choice -> choice.placed().contender().entryId().equals(entryId))
                .findFirst()
                .orElseThrow();
    }

    private static Inputs inputs(Collection<Contender> contenders, Collection<Limit> limits) {
        return new Inputs("R1", 1, "", Trial.terms(), Trial.SEED, contenders, limits);
    }

    @Test
    void the_best_take_the_places_and_the_next_one_is_told_why_not() {
        var selection = select(
                Trial.terms(),
                List.of(Trial.entry("A", 90, 90, 90), Trial.entry("B", 80, 80, 80), Trial.entry("C", 79, 80, 80)),
                new Limit("CITY", 2));

        assertThat(selection.selected()).containsExactly("A", "B");
        var why = choiceOf(selection, "C").why();
        assertThat(why).isNotNull().satisfies(reason -> {
            assertThat(reason.limit()).isEqualTo("CITY");
            assertThat(reason.lastIn()).isEqualTo("B");
            assertThat(reason.shortBy().asPoints()).isEqualTo("0.3333");
            assertThat(reason.decidedBy()).isEqualTo("SCORE");
        });
        assertThat(selection.cutLines()).containsExactly(new CutLine("CITY", 2, 2, "B", "C"));
    }

    @Test
    void a_tie_at_the_line_names_the_step_that_decided() {
        var selection = select(
                Trial.terms(),
                List.of(Trial.entry("A", 80, 80, 80), Trial.entry("B", 80, 80, 80)),
                new Limit("CITY", 1));

        assertThat(selection.choices().getLast().why())
                .isNotNull()
                .satisfies(why -> assertThat(why.decidedBy()).isEqualTo("LOT"));
    }

    @Test
    void one_district_full_does_not_close_another() {
        var selection = select(
                Trial.terms(),
                List.of(
                        Trial.entry("A", List.of("DISTRICT:620102"), 90, 90, 90),
                        Trial.entry("B", List.of("DISTRICT:620102"), 85, 85, 85),
                        Trial.entry("C", List.of("DISTRICT:620103"), 60, 60, 60)),
                new Limit("DISTRICT:620102", 1),
                new Limit("DISTRICT:620103", 1));

        assertThat(selection.selected()).containsExactly("A", "C");
        assertThat(choiceOf(selection, "B").fate()).isEqualTo(Fate.BELOW_LINE);
    }

    @Test
    void a_project_needs_a_place_of_every_limit_it_stands_under() {
        var both = List.of("EDITION", "CATEGORY:youth");
        var selection = select(
                Trial.terms(),
                List.of(
                        Trial.entry("A", both, 90, 90, 90),
                        Trial.entry("B", both, 85, 85, 85),
                        Trial.entry("C", List.of("EDITION", "CATEGORY:women"), 60, 60, 60)),
                new Limit("EDITION", 2),
                new Limit("CATEGORY:youth", 1),
                new Limit("CATEGORY:women", 5));

        assertThat(selection.selected()).containsExactly("A", "C");
        assertThat(choiceOf(selection, "B").why())
                .isNotNull()
                .satisfies(why -> assertThat(why.limit()).isEqualTo("CATEGORY:youth"));
    }

    @Test
    void the_new_area_has_no_quota_and_nobody_invents_one() {
        var selection = select(
                Trial.terms(),
                List.of(
                        Trial.entry("NONE", List.of(), 99, 99, 99),
                        Trial.entry("UNKNOWN", List.of("DISTRICT:NEW_AREA"), 98, 98, 98),
                        Trial.entry("A", 60, 60, 60)),
                new Limit("CITY", 5));

        assertThat(selection.selected()).containsExactly("A");
        assertThat(choiceOf(selection, "NONE").fate()).isEqualTo(Fate.NO_QUOTA);
        assertThat(choiceOf(selection, "UNKNOWN").fate()).isEqualTo(Fate.NO_QUOTA);
    }

    @Test
    void whoever_is_barred_keeps_the_rank_and_takes_no_place() {
        var barred =
                new Contender("A", Trial.NOON, Trial.entry("A", 90, 90, 90).sheets(), List.of("CITY"), "TITLE_HELD");
        var selection = select(Trial.terms(), List.of(barred, Trial.entry("B", 60, 60, 60)), new Limit("CITY", 1));

        assertThat(choiceOf(selection, "A").fate()).isEqualTo(Fate.BARRED);
        assertThat(choiceOf(selection, "A").placed().rank()).isEqualTo(1);
        assertThat(selection.selected()).containsExactly("B");
    }

    @Test
    void the_minimum_score_is_reached_by_exactly_the_minimum() {
        var terms = Trial.atLeast(6_000);
        var selection = select(
                terms, List.of(Trial.entry("AT", 60, 60, 60), Trial.entry("BELOW", 60, 60, 59)), new Limit("CITY", 5));

        assertThat(selection.selected()).containsExactly("AT");
        assertThat(choiceOf(selection, "BELOW").fate()).isEqualTo(Fate.BELOW_MINIMUM);
    }

    @Test
    void a_quota_lowered_below_what_others_hold_leaves_no_place_and_nobody_was_last_in() {
        var selection = select(Trial.terms(), List.of(Trial.entry("A", 90, 90, 90)), new Limit("CITY", -3));

        assertThat(selection.selected()).isEmpty();
        assertThat(selection.cutLines()).containsExactly(new CutLine("CITY", 0, 0, null, "A"));
        assertThat(choiceOf(selection, "A").why())
                .isNotNull()
                .satisfies(why -> assertThat(why.lastIn()).isNull());
    }

    @Test
    void no_limit_is_ever_exceeded_and_nobody_below_the_line_beats_somebody_above_it() {
        for (long randomSeed = 0; randomSeed < 20; randomSeed++) {
            var places = new Random(randomSeed).nextInt(12);
            var ranking = Ranking.of(Trial.terms(), Trial.SEED, Trial.aBigRound(90, randomSeed));

            var selection = Selection.of(Trial.terms(), ranking, Trial.nineDistricts(places));

            for (var cut : selection.cutLines()) {
                assertThat(cut.taken()).isLessThanOrEqualTo(places);
                var inOrder = selection.choices().stream()
                        .filter(choice -> choice.placed().contender().limits().contains(cut.limit()))
                        .map(Choice::fate)
                        .toList();
                assertThat(inOrder.lastIndexOf(Fate.SELECTED)).isLessThan(cut.taken());
            }
        }
    }

    @Test
    void the_same_inputs_give_the_same_bytes_a_hundred_times_in_whatever_order_they_come() {
        var contenders = new ArrayList<>(Trial.aBigRound(200, 5));
        var limits = new ArrayList<>(Trial.nineDistricts(7));
        var first = SealedResult.of(inputs(contenders, limits));
        var random = new Random(11);
        for (int i = 0; i < 100; i++) {
            Collections.shuffle(contenders, random);
            Collections.shuffle(limits, random);
            var again = SealedResult.of(inputs(contenders, limits));
            assertThat(again.fingerprint()).isEqualTo(first.fingerprint());
            assertThat(again.text()).isEqualTo(first.text());
        }
    }

    @Test
    void one_mark_another_and_the_fingerprint_is_another() {
        var one = SealedResult.of(inputs(List.of(Trial.entry("A", 80, 80, 80)), List.of(new Limit("CITY", 1))));
        var other = SealedResult.of(inputs(List.of(Trial.entry("A", 80, 80, 81)), List.of(new Limit("CITY", 1))));

        assertThat(one.fingerprint()).hasSize(64).isNotEqualTo(other.fingerprint());
    }

    @Test
    void two_thousand_projects_are_ranked_selected_and_sealed() {
        var contenders = Trial.aBigRound(2_000, 9);

        var sealed = SealedResult.of(inputs(contenders, Trial.nineDistricts(50)));

        assertThat(sealed.selection().selected()).hasSize(450);
    }
}
