package cn.qicheng.judging.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The order of a round: by score, and equals by the steps declared before anybody scored. The last step is a lot, so that
 * there always is an order.
 */
public final class Ranking {

    /**
     * A project in the order.
     *
     * @param rank counts from 1
     * @param decidedBy what put it behind the one before it; the score for the first
     */
    public record Placed(int rank, Contender contender, Score score, String lot, String decidedBy) {}

    private record Decision(int order, String by) {}

    /** Returns all contenders in order; every one must have a sheet that counts. */
    public static List<Placed> of(RoundTerms terms, String seedHex, Collection<Contender> contenders) {
        var lots = new Lots(seedHex);
        var scored = new ArrayList<Placed>();
        for (var contender : contenders) {
            scored.add(new Placed(
                    0,
                    contender,
                    Score.of(terms, contender.sheets()),
                    lots.lotOf(contender.entryId()),
                    TieBreak.BY_SCORE));
        }
        scored.sort((one, other) -> decide(terms, one, other).order());
        var ranked = new ArrayList<Placed>();
        for (int i = 0; i < scored.size(); i++) {
            var placed = scored.get(i);
            var by = i == 0 ? TieBreak.BY_SCORE : whatPut(terms, scored.get(i - 1), placed);
            ranked.add(new Placed(i + 1, placed.contender(), placed.score(), placed.lot(), by));
        }
        return List.copyOf(ranked);
    }

    /** Returns the code of the step that put the second behind the first. */
    public static String whatPut(RoundTerms terms, Placed ahead, Placed behind) {
        return decide(terms, ahead, behind).by();
    }

    private static Decision decide(RoundTerms terms, Placed one, Placed other) {
        var byScore = other.score().mean().compareTo(one.score().mean());
        if (byScore != 0) {
            return new Decision(byScore, TieBreak.BY_SCORE);
        }
        return terms.tieBreaks().stream()
                .map(step -> new Decision(compare(step, one, other), step.code()))
                .filter(decision -> decision.order() != 0)
                .findFirst()
                .orElseGet(() -> new Decision(
                        one.contender().entryId().compareTo(other.contender().entryId()), TieBreak.Kind.LOT.name()));
    }

    /** Below zero puts the one before the other. */
    private static int compare(TieBreak step, Placed one, Placed other) {
        return switch (step.kind()) {
            case CRITERION -> markOf(other, step).compareTo(markOf(one, step));
            case LOWEST_SHEET ->
                Integer.compare(other.score().lowestSheet(), one.score().lowestSheet());
            case ENTERED_EARLIER ->
                one.contender().enteredAt().compareTo(other.contender().enteredAt());
            case LOT -> one.lot().compareTo(other.lot());
        };
    }

    private static Fraction markOf(Placed placed, TieBreak step) {
        return placed.score().average(step.criterion());
    }

    private Ranking() {}
}
