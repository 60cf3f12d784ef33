package cn.qicheng.registration.domain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a window, fixed when it is planned and shown to everybody.
 *
 * @param drawSeconds how long people arrive for the draw; 0 without a draw
 * @param spreadSeconds over how many seconds after the opening people are let in, see {@link ArrivalSlot}; 0: all at once
 * @param seedHash SHA-256 of the seed of the draw or the slots, public before the opening; null without either
 * @param readyAt from when on ready packs are judged for this window
 */
public record WindowTerms(
        Fairness fairness,
        int drawSeconds,
        int spreadSeconds,
        @Nullable String seedHash,
        Instant readyAt) {

    public static WindowTerms firstCome(Instant readyAt) {
        return new WindowTerms(Fairness.FIRST_COME, 0, 0, null, readyAt);
    }

    public boolean draws() {
        return fairness == Fairness.DRAW;
    }

    public boolean spreads() {
        return spreadSeconds > 0;
    }

    /** From then on everybody is let in; the opening itself without a spread. */
    public Instant everybodyIn(Instant opensAt) {
        return opensAt.plusSeconds(spreadSeconds);
    }

    /** The first moment at which nobody can arrive for the draw any more. */
    public Instant arrivalsEnd(Instant opensAt) {
        return opensAt.plus(Duration.ofSeconds(drawSeconds));
    }
}
