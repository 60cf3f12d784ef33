package cn.qicheng.registration.domain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a window, fixed when it is planned and shown to everybody.
 *
 * @param drawSeconds how long people arrive for the draw; 0 without a draw
 * @param seedHash SHA-256 of the draw's seed, public before the opening; null without a draw
 * @param readyAt from when on ready packs are judged for this window
 */
public record WindowTerms(
        Fairness fairness, int drawSeconds, @Nullable String seedHash, Instant readyAt) {

    public static WindowTerms firstCome(Instant readyAt) {
        return new WindowTerms(Fairness.FIRST_COME, 0, null, readyAt);
    }

    public boolean draws() {
        return fairness == Fairness.DRAW;
    }

    /** The first moment at which nobody can arrive for the draw any more. */
    public Instant arrivalsEnd(Instant opensAt) {
        return opensAt.plus(Duration.ofSeconds(drawSeconds));
    }
}
