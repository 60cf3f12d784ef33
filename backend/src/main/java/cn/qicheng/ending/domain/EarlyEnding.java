package cn.qicheng.ending.domain;

import cn.qicheng.kernel.IllegalMove;
import cn.qicheng.kernel.Role;
import cn.qicheng.traineeship.EndingReason;
import cn.qicheng.traineeship.EndingReason.Regime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One way by which a traineeship was, is or was not ended. Immutable: moves return the next one.
 *
 * @param lastDay the last day that counts, as told, agreed on or in effect
 * @param answer what the other side said to a proposal
 */
public record EarlyEnding(
        String id,
        String agreementId,
        Sides sides,
        EndingReason reason,
        Start start,
        LocalDate lastDay,
        EndingState state,
        @Nullable String answer,
        Instant since,
        long version) {

    /** Who put it forward, in which role, and in which words. */
    public record Start(String personId, Role as, String words, List<Proof> evidence, Instant at) {

        public Start {
            evidence = List.copyOf(evidence);
        }
    }

    /** What was written down for one thing that the reason asks for. */
    public record Proof(String code, String label, String words) {}

    /** A reason put forward by a role; where it begins is the regime's to say. */
    public static EarlyEnding begun(
            String id, String agreementId, Sides sides, EndingReason reason, Start start, LocalDate lastDay) {
        if (!reason.regime().startedBy(start.as())) {
            throw new IllegalArgumentException(start.as() + " cannot put forward " + reason);
        }
        if (!missing(reason, start.evidence()).isEmpty()) {
            throw new IllegalArgumentException("evidence is missing for " + reason);
        }
        return new EarlyEnding(
                id, agreementId, sides, reason, start, lastDay, first(reason.regime()), null, start.at(), 0);
    }

    /** The trainee, the base, and the office over it. */
    public record Sides(String personId, String baseId, String office) {}

    private static EndingState first(Regime regime) {
        return switch (regime) {
            case BASE_RIGHT, AT_ONCE, SYSTEM -> EndingState.EFFECTIVE;
            case NOTICE -> EndingState.RUNNING;
            case MUTUAL -> EndingState.PROPOSED;
        };
    }

    /** Returns what the reason asks for and nobody has written down. */
    public static Set<String> missing(EndingReason reason, List<Proof> given) {
        var missing = new TreeSet<String>();
        for (var asked : reason.evidence()) {
            if (given.stream()
                    .noneMatch(proof ->
                            proof.code().equals(asked.code()) && !proof.words().isBlank())) {
                missing.add(asked.code());
            }
        }
        return missing;
    }

    /** The other side agrees. An answer that comes after the proposed day ends it on the day of the answer, never before. */
    public EarlyEnding accepted(Role by, String words, LocalDate today, Instant at) {
        mustBeTheOther(by);
        var next = (by == Role.GRADUATE ? EndingMove.ACCEPT_AS_TRAINEE : EndingMove.ACCEPT_AS_BASE).applyTo(state);
        return with(next, lastDay.isBefore(today) ? today : lastDay, words, at);
    }

    public EarlyEnding declined(Role by, String words, Instant at) {
        mustBeTheOther(by);
        var next = (by == Role.GRADUATE ? EndingMove.DECLINE_AS_TRAINEE : EndingMove.DECLINE_AS_BASE).applyTo(state);
        return with(next, lastDay, words, at);
    }

    /** Whoever began it takes it back; what both have agreed on is no longer one side's to take back. */
    public EarlyEnding withdrawn(Role by, Instant at) {
        var move = by == Role.GRADUATE ? EndingMove.WITHDRAW_AS_TRAINEE : EndingMove.WITHDRAW_AS_BASE;
        if (!canBeWithdrawnBy(by)) {
            throw new IllegalMove(move, state);
        }
        return with(move.applyTo(state), lastDay, answer, at);
    }

    public String personId() {
        return sides.personId();
    }

    public String baseId() {
        return sides.baseId();
    }

    public EarlyEnding runOut(Instant at) {
        return with(EndingMove.RUN_OUT.applyTo(state), lastDay, answer, at);
    }

    public EarlyEnding overtaken(Instant at) {
        return with(EndingMove.OVERTAKE.applyTo(state), lastDay, answer, at);
    }

    /** Whether it may still come to an end by this one, and therefore keeps others waiting. */
    public boolean open() {
        return state == EndingState.PROPOSED || state == EndingState.RUNNING;
    }

    /** Whether its last day is over, so that it takes effect. */
    public boolean runsOutBefore(LocalDate today) {
        return state == EndingState.RUNNING && lastDay.isBefore(today);
    }

    public boolean canBeAnsweredBy(Role role) {
        return state == EndingState.PROPOSED
                && start.as() != role
                && (role == Role.GRADUATE || role == Role.BASE_ADMIN);
    }

    public boolean canBeWithdrawnBy(Role role) {
        return start.as() == role
                && (state == EndingState.PROPOSED
                        || (state == EndingState.RUNNING && reason.regime() == Regime.NOTICE));
    }

    private void mustBeTheOther(Role by) {
        if (start.as() == by) {
            throw new IllegalArgumentException("nobody answers their own proposal: " + id);
        }
    }

    private EarlyEnding with(EndingState next, LocalDate day, @Nullable String words, Instant at) {
        return new EarlyEnding(id, agreementId, sides, reason, start, day, next, words, at, version);
    }
}
