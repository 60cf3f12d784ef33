package cn.qicheng.judging.domain;

import cn.qicheng.judging.domain.Contender.Counted;
import cn.qicheng.judging.domain.RoundTerms.Averaging;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Terms, sheets and projects for the tests of the domain. */
final class Trial {

    static final String SEED = "0011223344556677889900112233445566778899001122334455667788990011";
    static final String ANOTHER_SEED = "ff11223344556677889900112233445566778899001122334455667788990011";
    static final Instant NOON = Instant.parse("2026-11-02T04:00:00Z");

    static final Rubric RUBRIC = new Rubric(
            "样例/1",
            List.of(
                    new Criterion("market", "市场前景", "客户是谁", 35),
                    new Criterion("novelty", "创新性", "与同行的差别", 25),
                    new Criterion("jobs", "带动就业", "人数与稳定", 25),
                    new Criterion("team", "团队", "能不能做成", 15)));

    static final List<TieBreak> TIE_BREAKS = List.of(
            TieBreak.on("market"),
            TieBreak.by(TieBreak.Kind.LOWEST_SHEET),
            TieBreak.by(TieBreak.Kind.ENTERED_EARLIER),
            TieBreak.by(TieBreak.Kind.LOT));

    static RoundTerms terms() {
        return terms(Averaging.TRIMMED_MEAN, TIE_BREAKS);
    }

    static RoundTerms terms(Averaging averaging, List<TieBreak> tieBreaks) {
        return new RoundTerms(RUBRIC, averaging, 5, 3, 5, 2_000, 1, 0, 800, true, tieBreaks);
    }

    static RoundTerms atLeast(int minimumScore) {
        return new RoundTerms(RUBRIC, Averaging.MEAN, 5, 3, 5, 2_000, 1, minimumScore, 800, true, TIE_BREAKS);
    }

    /** The same mark for every criterion, so that the total is the mark. */
    static Counted sheet(String judge, int mark) {
        return new Counted(judge, Map.of("market", mark, "novelty", mark, "jobs", mark, "team", mark), "");
    }

    static Contender entry(String id, List<String> limits, int... marks) {
        var sheets = new ArrayList<Counted>();
        for (int i = 0; i < marks.length; i++) {
            sheets.add(sheet("J0" + (i + 1), marks[i]));
        }
        return new Contender(id, NOON, sheets, limits, "");
    }

    static Contender entry(String id, int... marks) {
        return entry(id, List.of("CITY"), marks);
    }

    /** A whole city's round: this many entries over nine districts, five sheets each, marks close together. */
    static List<Contender> aBigRound(int entries, long randomSeed) {
        var random = new Random(randomSeed);
        var all = new ArrayList<Contender>();
        for (int i = 0; i < entries; i++) {
            var sheets = new ArrayList<Counted>();
            for (int judge = 0; judge < 5; judge++) {
                sheets.add(new Counted(
                        "J%02d".formatted(judge),
                        Map.of(
                                "market", 60 + random.nextInt(30),
                                "novelty", 60 + random.nextInt(30),
                                "jobs", 60 + random.nextInt(30),
                                "team", 60 + random.nextInt(30)),
                        "%064x".formatted(i * 10L + judge)));
            }
            all.add(new Contender(
                    "E%04d".formatted(i),
                    NOON.plusSeconds(random.nextInt(86_400)),
                    sheets,
                    List.of("DISTRICT:" + i % 9),
                    ""));
        }
        return all;
    }

    static List<Limit> nineDistricts(int places) {
        var limits = new ArrayList<Limit>();
        for (int i = 0; i < 9; i++) {
            limits.add(new Limit("DISTRICT:" + i, places));
        }
        return limits;
    }

    private Trial() {}
}
