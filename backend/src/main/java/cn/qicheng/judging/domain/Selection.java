package cn.qicheng.judging.domain;

import cn.qicheng.judging.domain.Ranking.Placed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who is selected and why the next one is not (择优与入围线). Down the ranking, a project takes one place of every limit it
 * stands under, if each of them has one left.
 */
public record Selection(List<Choice> choices, List<CutLine> cutLines) {

    /** What became of a project. */
    public enum Fate {
        SELECTED,
        /** A limit had no place left when it was its turn. */
        BELOW_LINE,
        /** Its score is below the minimum that was declared. */
        BELOW_MINIMUM,
        /** No quota is open to it: the table of quotas does not have its district or category. */
        NO_QUOTA,
        /** It may not be selected whatever its rank. */
        BARRED
    }

    /**
     * Why it was just not enough.
     *
     * @param limit the limit without a place left
     * @param lastIn the last one who got a place of it; null if the limit had none to give
     * @param shortBy hundredths between the two scores
     * @param decidedBy what put it behind the last one in
     */
    public record WhyBelow(String limit, @Nullable String lastIn, Fraction shortBy, String decidedBy) {}

    /** A project and its fate. */
    public record Choice(Placed placed, Fate fate, @Nullable WhyBelow why) {}

    /**
     * Where a limit cut.
     *
     * @param firstOut the best of those who stood under the limit and found it full
     */
    public record CutLine(
            String limit,
            int places,
            int taken,
            @Nullable String lastIn,
            @Nullable String firstOut) {}

    private static final class Count {
        private final Limit limit;
        private int taken;
        private @Nullable Placed lastIn;
        private @Nullable Placed firstOut;

        private Count(Limit limit) {
            this.limit = limit;
        }

        private boolean full() {
            return taken >= limit.places();
        }
    }

    public Selection {
        choices = List.copyOf(choices);
        cutLines = List.copyOf(cutLines);
    }

    public static Selection of(RoundTerms terms, List<Placed> ranking, Collection<Limit> limits) {
        var counts = new LinkedHashMap<String, Count>();
        limits.stream()
                .sorted((one, other) -> one.key().compareTo(other.key()))
                .forEach(limit -> counts.put(limit.key(), new Count(limit)));
        var choices = new ArrayList<Choice>();
        for (var placed : ranking) {
            choices.add(choose(terms, placed, counts));
        }
        return new Selection(
                choices,
                counts.values().stream()
                        .map(count -> new CutLine(
                                count.limit.key(),
                                count.limit.places(),
                                count.taken,
                                idOf(count.lastIn),
                                idOf(count.firstOut)))
                        .toList());
    }

    /** Returns the ids of those selected, best first. */
    public List<String> selected() {
        return choices.stream()
                .filter(choice -> choice.fate() == Fate.SELECTED)
                .map(choice -> choice.placed().contender().entryId())
                .toList();
    }

    private static Choice choose(RoundTerms terms, Placed placed, Map<String, Count> counts) {
        var contender = placed.contender();
        if (!contender.barredBy().isEmpty()) {
            return new Choice(placed, Fate.BARRED, null);
        }
        if (placed.score().mean().compareTo(Fraction.of(terms.minimumScore())) < 0) {
            return new Choice(placed, Fate.BELOW_MINIMUM, null);
        }
        if (contender.limits().isEmpty() || !counts.keySet().containsAll(contender.limits())) {
            return new Choice(placed, Fate.NO_QUOTA, null);
        }
        var under = contender.limits().stream().map(key -> countOf(counts, key)).toList();
        var full = under.stream().filter(Count::full).findFirst();
        if (full.isPresent()) {
            return below(terms, placed, full.get());
        }
        for (var count : under) {
            count.taken++;
            count.lastIn = placed;
        }
        return new Choice(placed, Fate.SELECTED, null);
    }

    private static Count countOf(Map<String, Count> counts, String key) {
        return Optional.ofNullable(counts.get(key)).orElseThrow();
    }

    private static Choice below(RoundTerms terms, Placed placed, Count full) {
        if (full.firstOut == null) {
            full.firstOut = placed;
        }
        var lastIn = full.lastIn;
        var why = lastIn == null
                ? new WhyBelow(full.limit.key(), null, Fraction.ZERO, TieBreak.BY_SCORE)
                : new WhyBelow(
                        full.limit.key(),
                        lastIn.contender().entryId(),
                        lastIn.score().mean().minus(placed.score().mean()),
                        Ranking.whatPut(terms, lastIn, placed));
        return new Choice(placed, Fate.BELOW_LINE, why);
    }

    private static @Nullable String idOf(@Nullable Placed placed) {
        return placed == null ? null : placed.contender().entryId();
    }
}
