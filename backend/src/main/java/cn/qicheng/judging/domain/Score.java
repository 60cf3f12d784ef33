package cn.qicheng.judging.domain;

import cn.qicheng.judging.domain.Contender.Counted;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A project's score, exact, in hundredths.
 *
 * @param perCriterion the average of each criterion over the sheets that count
 * @param lowestSheet the lowest total among the sheets that count
 * @param leftOut the judges whose sheets were trimmed
 */
public record Score(Fraction mean, Map<String, Fraction> perCriterion, int lowestSheet, List<String> leftOut) {

    public Score {
        perCriterion = Map.copyOf(perCriterion);
        leftOut = List.copyOf(leftOut);
    }

    /** Averages the sheets as the terms say. Among equal totals the judge with the first number is trimmed first. */
    public static Score of(RoundTerms terms, List<Counted> sheets) {
        if (sheets.isEmpty()) {
            throw new IllegalArgumentException("no sheet, no score");
        }
        var rubric = terms.rubric();
        var sorted = sheets.stream()
                .sorted(Comparator.comparing((Counted sheet) -> rubric.total(sheet.marks()))
                        .thenComparing(Counted::judge))
                .toList();
        var trimmed = terms.trims(sorted.size());
        var counting = trimmed ? sorted.subList(1, sorted.size() - 1) : sorted;
        var perCriterion = new LinkedHashMap<String, Fraction>();
        for (var criterion : rubric.criteria()) {
            var sum = counting.stream()
                    .mapToLong(sheet -> sheet.marks().getOrDefault(criterion.code(), 0))
                    .sum();
            perCriterion.put(criterion.code(), new Fraction(sum, counting.size()));
        }
        var total = counting.stream()
                .mapToLong(sheet -> rubric.total(sheet.marks()))
                .sum();
        return new Score(
                new Fraction(total, counting.size()),
                perCriterion,
                rubric.total(counting.getFirst().marks()),
                trimmed ? List.of(sorted.getFirst().judge(), sorted.getLast().judge()) : List.of());
    }

    /** Returns the average of a criterion, in points. */
    public Fraction average(String criterion) {
        return perCriterion.getOrDefault(criterion, Fraction.ZERO);
    }
}
