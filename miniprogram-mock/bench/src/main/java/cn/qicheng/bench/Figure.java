package cn.qicheng.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A named ratio with what it must reach and what it aims for, and one value for every round.
 *
 * @param byCpu the same ratio by processor time per request: steadier than rates while other programs share the machine
 */
record Figure(String name, boolean smallerIsBetter, double must, double aim, List<Double> rounds, List<Double> byCpu) {

    Figure(String name, boolean smallerIsBetter, double must, double aim) {
        this(name, smallerIsBetter, must, aim, new ArrayList<>(), new ArrayList<>());
    }

    double median() {
        return median(rounds);
    }

    double least() {
        return rounds.stream().min(Double::compare).orElse(Double.NaN);
    }

    double most() {
        return rounds.stream().max(Double::compare).orElse(Double.NaN);
    }

    /** {@code aim}, {@code must} or {@code below}; {@code –} when it was not measured. */
    String verdict() {
        if (rounds.isEmpty()) {
            return "–";
        }
        return reaches(aim) ? "aim" : reaches(must) ? "must" : "below";
    }

    private boolean reaches(double limit) {
        return smallerIsBetter ? median() <= limit : median() >= limit;
    }

    String line() {
        var sign = smallerIsBetter ? "≤" : "≥";
        return String.format(
                Locale.ROOT,
                "%-30s %8.2f  (%.2f .. %.2f)  must %s %s  aim %s %s  %-5s %s",
                name,
                median(),
                least(),
                most(),
                sign,
                plain(must),
                sign,
                plain(aim),
                verdict(),
                byCpu.isEmpty() ? "" : String.format(Locale.ROOT, "by processor time %.2f", median(byCpu)));
    }

    static double median(List<Double> values) {
        if (values.isEmpty()) {
            return Double.NaN;
        }
        var sorted = values.stream().sorted().toList();
        var half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    private static String plain(double limit) {
        return limit == Math.rint(limit) ? String.valueOf((long) limit) : String.valueOf(limit);
    }
}
