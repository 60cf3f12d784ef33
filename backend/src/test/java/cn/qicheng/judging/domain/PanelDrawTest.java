package cn.qicheng.judging.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qicheng.judging.domain.PanelDraw.Shortage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("评委分组：回避、均衡、可重算")
class PanelDrawTest {

    private static List<PanelEntry> entries(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new PanelEntry("E%04d".formatted(i), Set.of("E%04d".formatted(i), "FIRM" + i, "P" + i)))
                .toList();
    }

    private static List<PanelJudge> judges(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new PanelJudge("J%03d".formatted(i), List.of()))
                .toList();
    }

    private static Map<String, Integer> work(Map<String, List<String>> panels) {
        var work = new HashMap<String, Integer>();
        panels.values().forEach(panel -> panel.forEach(judge -> work.merge(judge, 1, Integer::sum)));
        return work;
    }

    @Test
    void every_project_has_its_panel_and_all_judges_the_same_work() {
        var drawn = PanelDraw.of(Trial.SEED, entries(40), judges(10), 5);

        assertThat(drawn.panels())
                .hasSize(40)
                .allSatisfy((entry, panel) -> assertThat(new HashSet<>(panel)).hasSize(5));
        assertThat(work(drawn.panels()).values()).containsOnly(20);
        assertThat(drawn.shortages()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void nobody_scores_where_there_is_a_tie_and_work_is_even_wherever_ties_allow(long randomSeed) {
        var random = new Random(randomSeed);
        var entries = entries(60 + random.nextInt(60));
        var judges = new ArrayList<PanelJudge>();
        for (int i = 0; i < 12; i++) {
            var ties = new ArrayList<Tie>();
            for (int tie = 0; tie < random.nextInt(15); tie++) {
                ties.add(new Tie(
                        Tie.Kind.values()[random.nextInt(5)],
                        (random.nextBoolean() ? "FIRM" : "P") + random.nextInt(entries.size())));
            }
            judges.add(new PanelJudge("J%03d".formatted(i), ties));
        }

        var drawn = PanelDraw.of(Trial.SEED, entries, judges, 5);

        for (var entry : entries) {
            var panel = drawn.panels().getOrDefault(entry.entryId(), List.of());
            assertThat(panel).hasSize(5).doesNotHaveDuplicates();
            assertThat(judges)
                    .filteredOn(judge -> panel.contains(judge.judgeId()))
                    .allMatch(judge -> judge.conflictWith(entry).isEmpty());
        }
        var work = work(drawn.panels()).values();
        assertThat(Collections.max(work) - Collections.min(work)).isLessThanOrEqualTo(1);
    }

    @Test
    void work_that_only_a_chain_can_even_out_is_evened_out() {
        // A may only take E0..E3, B everything, C only E4..E7: with one seat each, B must not end with four.
        var entries = entries(9);
        var all = entries.stream().map(PanelEntry::entryId).toList();
        var judges = List.of(
                new PanelJudge("A", ties(all.subList(4, 9))),
                new PanelJudge("B", ties(all.subList(0, 2))),
                new PanelJudge("C", ties(all.subList(0, 4))));

        var drawn = PanelDraw.of(Trial.SEED, entries, judges, 1);

        assertThat(work(drawn.panels()).values()).containsOnly(3);
    }

    private static List<Tie> ties(List<String> entryIds) {
        return entryIds.stream().map(id -> new Tie(Tie.Kind.DECLARED, id)).toList();
    }

    @Test
    void the_order_in_which_people_and_projects_are_listed_does_not_matter() {
        var entries = new ArrayList<>(entries(50));
        var judges = new ArrayList<>(judges(9));
        var first = PanelDraw.of(Trial.SEED, entries, judges, 5);
        var random = new Random(7);
        for (int i = 0; i < 100; i++) {
            Collections.shuffle(entries, random);
            Collections.shuffle(judges, random);
            assertThat(PanelDraw.of(Trial.SEED, entries, judges, 5).panels()).isEqualTo(first.panels());
        }
        assertThat(PanelDraw.of(Trial.ANOTHER_SEED, entries, judges, 5).panels())
                .isNotEqualTo(first.panels());
    }

    @Test
    void a_panel_below_strength_is_named_and_the_others_are_whole() {
        var entries = entries(3);
        var judges = new ArrayList<>(judges(5));
        judges.set(0, new PanelJudge("J000", List.of(new Tie(Tie.Kind.EMPLOYER, "FIRM1"))));
        judges.set(1, new PanelJudge("J001", List.of(new Tie(Tie.Kind.MENTOR, "P1"))));

        var drawn = PanelDraw.of(Trial.SEED, entries, judges, 5);

        assertThat(drawn.shortages()).containsExactly(new Shortage("E0001", 5, 3));
        assertThat(drawn.panels().get("E0001")).containsExactly("J002", "J003", "J004");
        assertThat(drawn.panels().get("E0000")).hasSize(5);
    }

    @Test
    void without_judges_every_panel_is_short_and_without_projects_there_is_nothing_to_draw() {
        assertThat(PanelDraw.of(Trial.SEED, entries(2), List.of(), 5).shortages())
                .hasSize(2);
        assertThat(PanelDraw.of(Trial.SEED, List.of(), judges(5), 5).panels()).isEmpty();
    }

    @Test
    void whoever_steps_back_is_replaced_by_the_one_with_the_least_work_and_no_tie() {
        var entry = entries(1).getFirst();
        var judges = new ArrayList<>(judges(4));
        judges.set(3, new PanelJudge("J003", List.of(new Tie(Tie.Kind.RELATIVE, "P0"))));
        var work = Map.of("J001", 4, "J002", 2);

        assertThat(PanelDraw.another(Trial.SEED, entry, judges, Set.of("J000"), work))
                .contains("J002");
        assertThat(PanelDraw.another(Trial.SEED, entry, judges, Set.of("J000", "J002"), work))
                .contains("J001");
        assertThat(PanelDraw.another(Trial.SEED, entry, judges, Set.of("J000", "J001", "J002"), work))
                .as("the relative is never asked")
                .isEmpty();
    }

    @Test
    void two_thousand_projects_with_five_judges_each_are_drawn_evenly() {
        var entries = entries(2_000);
        var random = new Random(3);
        var judges = IntStream.range(0, 120)
                .mapToObj(i -> new PanelJudge(
                        "J%03d".formatted(i),
                        IntStream.range(0, 20)
                                .mapToObj(tie -> new Tie(Tie.Kind.EMPLOYER, "FIRM" + random.nextInt(2_000)))
                                .toList()))
                .toList();
        var drawn = PanelDraw.of(Trial.SEED, entries, judges, 5);

        assertThat(drawn.shortages()).isEmpty();
        var work = work(drawn.panels()).values();
        assertThat(Collections.max(work) - Collections.min(work)).isLessThanOrEqualTo(1);
    }

    @Test
    void pitches_follow_the_lots_of_the_seed_whatever_the_list() {
        var ids = List.of("E1", "E2", "E3", "E4", "E5", "E6");
        var order = PitchOrder.of(Trial.SEED, ids);

        assertThat(order).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(PitchOrder.of(Trial.SEED, ids.reversed())).isEqualTo(order);
        assertThat(PitchOrder.of(Trial.ANOTHER_SEED, ids)).isNotEqualTo(order);
    }
}
