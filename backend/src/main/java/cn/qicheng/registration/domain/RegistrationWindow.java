package cn.qicheng.registration.domain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The time in which places may be taken (报名时段): from {@code opensAt} on, and before {@code closesAt}.
 *
 * @param drawnAt when the draw was made; null before, and for ever without a draw
 */
public record RegistrationWindow(
        String id,
        String name,
        WindowState state,
        Instant opensAt,
        Instant closesAt,
        @Nullable String cancelReason,
        WindowTerms terms,
        @Nullable Instant drawnAt,
        long version) {

    /** Longer than any tap waits in line: after this, whoever tapped in time has an answer. */
    public static final Duration LAST_ANSWERS = Duration.ofSeconds(30);

    public WindowPhase phase(Instant now) {
        return switch (state) {
            case PLANNED -> WindowPhase.PLANNED;
            case CANCELLED -> WindowPhase.CANCELLED;
            case RECONCILED -> WindowPhase.RECONCILED;
            case PUBLISHED -> byTheClock(now);
        };
    }

    private WindowPhase byTheClock(Instant now) {
        if (now.isBefore(opensAt)) {
            return now.isBefore(terms.readyAt()) ? WindowPhase.UPCOMING : WindowPhase.READY_PACK;
        }
        if (!now.isBefore(closesAt)) {
            return now.isBefore(closesAt.plus(LAST_ANSWERS)) ? WindowPhase.CLOSING : WindowPhase.CLOSED;
        }
        if (terms.draws() && drawnAt == null) {
            return now.isBefore(terms.arrivalsEnd(opensAt)) ? WindowPhase.ARRIVING : WindowPhase.DRAWING;
        }
        return WindowPhase.OPEN;
    }

    /** Whether everybody who comes for the draw has come, and it has not been made. */
    public boolean drawDue(Instant now) {
        return state == WindowState.PUBLISHED
                && terms.draws()
                && drawnAt == null
                && !now.isBefore(terms.arrivalsEnd(opensAt));
    }

    public RegistrationWindow published() {
        return with(WindowMove.PUBLISH.applyTo(state), cancelReason, drawnAt);
    }

    public RegistrationWindow cancelled(String reason) {
        return with(WindowMove.CANCEL.applyTo(state), reason, drawnAt);
    }

    public RegistrationWindow sealed() {
        return with(WindowMove.SEAL.applyTo(state), cancelReason, drawnAt);
    }

    public RegistrationWindow drawn(Instant now) {
        return with(state, cancelReason, now);
    }

    private RegistrationWindow with(WindowState next, @Nullable String reason, @Nullable Instant drawn) {
        return new RegistrationWindow(id, name, next, opensAt, closesAt, reason, terms, drawn, version);
    }
}
