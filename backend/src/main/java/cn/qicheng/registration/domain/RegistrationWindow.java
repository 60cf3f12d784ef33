package cn.qicheng.registration.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The time in which places may be taken (报名时段): from {@code opensAt} on, and before {@code closesAt}.
 */
public record RegistrationWindow(
        String id,
        String name,
        WindowState state,
        Instant opensAt,
        Instant closesAt,
        @Nullable String cancelReason,
        long version) {

    public WindowPhase phase(Instant now) {
        return switch (state) {
            case PLANNED -> WindowPhase.PLANNED;
            case CANCELLED -> WindowPhase.CANCELLED;
            case PUBLISHED -> {
                if (now.isBefore(opensAt)) {
                    yield WindowPhase.UPCOMING;
                }
                yield now.isBefore(closesAt) ? WindowPhase.OPEN : WindowPhase.CLOSED;
            }
        };
    }

    public RegistrationWindow published() {
        return new RegistrationWindow(
                id, name, WindowMove.PUBLISH.applyTo(state), opensAt, closesAt, cancelReason, version);
    }

    public RegistrationWindow cancelled(String reason) {
        return new RegistrationWindow(id, name, WindowMove.CANCEL.applyTo(state), opensAt, closesAt, reason, version);
    }
}
