package cn.qicheng.judging.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/**
 * How strict a judge is beside the colleagues who scored the same projects (评委宽严). A report for people: it changes no
 * score, because the terms were declared before.
 *
 * @param compared sheets for which there was a colleague's sheet to compare with
 * @param beside hundredths above the colleagues' average on the same projects; below zero is stricter
 * @param flat whether at least {@link #ENOUGH} sheets all have one total
 */
public record Severity(
        String judgeId,
        int sheets,
        int compared,
        Fraction beside,
        int lowest,
        int highest,
        Leaning leaning,
        boolean flat) {

    /** Fewer comparisons say nothing about a person. */
    public static final int ENOUGH = 3;

    /** Where a judge stands. */
    public enum Leaning {
        STRICT,
        IN_LINE,
        LENIENT,
        TOO_FEW
    }

    /** One signed sheet that counts. */
    public record Given(String entryId, String judgeId, int total) {}

    private static final class Tally {
        private int sheets;
        private int compared;
        private Fraction sum = Fraction.ZERO;
        private int lowest = Integer.MAX_VALUE;
        private int highest = Integer.MIN_VALUE;
    }

    /** Returns one line per judge who signed, by judge. */
    public static List<Severity> report(Collection<Given> sheets, int limit) {
        var byEntry = new TreeMap<String, List<Given>>();
        sheets.forEach(sheet -> byEntry.computeIfAbsent(sheet.entryId(), entry -> new ArrayList<>())
                .add(sheet));
        var tallies = new TreeMap<String, Tally>();
        byEntry.values().forEach(panel -> {
            var sum = panel.stream().mapToLong(Given::total).sum();
            for (var sheet : panel) {
                count(tallies.computeIfAbsent(sheet.judgeId(), judge -> new Tally()), sheet, sum, panel.size() - 1);
            }
        });
        return tallies.entrySet().stream()
                .map(entry -> line(entry.getKey(), entry.getValue(), limit))
                .toList();
    }

    private static void count(Tally tally, Given sheet, long sumOfPanel, int colleagues) {
        tally.sheets++;
        tally.lowest = Math.min(tally.lowest, sheet.total());
        tally.highest = Math.max(tally.highest, sheet.total());
        if (colleagues > 0) {
            tally.compared++;
            var others = new Fraction(sumOfPanel - sheet.total(), colleagues);
            tally.sum = tally.sum.plus(Fraction.of(sheet.total()).minus(others));
        }
    }

    private static Severity line(String judgeId, Tally tally, int limit) {
        var beside = tally.compared == 0 ? Fraction.ZERO : tally.sum.dividedBy(tally.compared);
        return new Severity(
                judgeId,
                tally.sheets,
                tally.compared,
                beside,
                tally.lowest,
                tally.highest,
                leaning(beside, tally.compared, limit),
                tally.sheets >= ENOUGH && tally.lowest == tally.highest);
    }

    private static Leaning leaning(Fraction beside, int compared, int limit) {
        if (compared < ENOUGH) {
            return Leaning.TOO_FEW;
        }
        if (beside.compareTo(Fraction.of(limit)) > 0) {
            return Leaning.LENIENT;
        }
        return beside.compareTo(Fraction.of(-limit)) < 0 ? Leaning.STRICT : Leaning.IN_LINE;
    }
}
