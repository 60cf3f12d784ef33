package cn.qicheng.judging.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qicheng.approval.Approved;
import cn.qicheng.judging.domain.Contender.Counted;
import cn.qicheng.judging.domain.SealedResult.Inputs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Writes a small sealed result with every fate and every step for equals into docs. The tests of the app compute it again with
 * {@code docs/tools/recompute-ranking.mjs}, so that two programs in two languages agree on every line.
 */
@DisplayName("封存结果的样例：另一种语言的程序重算一遍")
class SealedSampleTest {

    private static Contender entry(String id, long minutes, List<String> limits, String barred, Counted... sheets) {
        return new Contender(id, Trial.NOON.plusSeconds(60 * minutes), List.of(sheets), limits, barred);
    }

    private static Counted sheet(String judge, int market, int novelty, int jobs, int team) {
        return new Counted(judge, Map.of("market", market, "novelty", novelty, "jobs", jobs, "team", team), "样例");
    }

    @Test
    void every_fate_and_every_step_for_equals_is_in_the_sample() throws Exception {
        var city = List.of("ROUND", "CATEGORY:youth");
        var all = new ArrayList<>(List.of(
                entry("BEST", 0, city, "", sheet("J01", 95, 95, 95, 95), sheet("J02", 90, 91, 92, 93)),
                entry("HELD", 0, city, "TITLE_HELD", sheet("J01", 92, 92, 92, 92)),
                entry(
                        "TRIMMED",
                        0,
                        city,
                        "",
                        sheet("J01", 10, 10, 10, 10),
                        sheet("J02", 85, 85, 85, 85),
                        sheet("J03", 86, 86, 86, 86),
                        sheet("J04", 87, 87, 87, 87),
                        sheet("J05", 100, 100, 100, 100)),
                entry("MARKET", 9, city, "", sheet("J01", 80, 70, 50, 50)),
                entry("NOVELTY", 0, city, "", sheet("J01", 75, 77, 50, 50)),
                entry("EVEN", 9, city, "", sheet("J01", 64, 64, 64, 64), sheet("J02", 64, 64, 64, 64)),
                entry("SPLIT", 0, city, "", sheet("J01", 64, 60, 64, 64), sheet("J02", 64, 68, 64, 64)),
                entry("LATER", 8, city, "", sheet("J01", 64, 60, 64, 64), sheet("J02", 64, 68, 64, 64)),
                entry("LOT-A", 5, city, "", sheet("J01", 62, 62, 62, 62)),
                entry("LOT-B", 5, city, "", sheet("J01", 62, 62, 62, 62)),
                entry("NEW-AREA", 0, List.of(), "", sheet("J01", 88, 88, 88, 88)),
                entry("WEAK", 0, city, "", sheet("J01", 59, 60, 60, 60))));
        var terms = new RoundTerms(
                Trial.RUBRIC, RoundTerms.Averaging.TRIMMED_MEAN, 5, 1, 5, 2_000, 1, 6_000, 800, true, Trial.TIE_BREAKS);

        var sealed = SealedResult.of(new Inputs(
                "SAMPLE",
                1,
                "",
                terms,
                Trial.SEED,
                all,
                List.of(new Limit("ROUND", 7), new Limit("CATEGORY:youth", 30))));

        assertThat(sealed.selection().choices().stream()
                        .map(Selection.Choice::fate)
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Selection.Fate.values());
        assertThat(sealed.selection().choices().stream()
                        .map(choice -> choice.placed().decidedBy())
                        .collect(Collectors.toSet()))
                .contains("SCORE", "CRITERION:market", "LOWEST_SHEET", "ENTERED_EARLIER", "LOT");
        Approved.matches("tools/sample-sealed-result.json", sealed.text());
    }
}
