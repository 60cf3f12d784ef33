package cn.qicheng.registration.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on the waiting list of a post.
 *
 * @param number the place in the list as it was given; it never changes, and the lowest that waits is served first
 * @param offerUntil the first moment at which an offer no longer stands; null without one
 * @param registrationId what grew from an accepted offer
 */
public record WaitingEntry(
        String id,
        String windowId,
        String positionId,
        String personId,
        int number,
        WaitingState state,
        Instant joinedAt,
        Instant since,
        @Nullable Instant offerUntil,
        @Nullable String registrationId,
        long version) {

    public static WaitingEntry joining(
            String id, String windowId, String positionId, String personId, int number, Instant now) {
        return new WaitingEntry(
                id, windowId, positionId, personId, number, WaitingState.WAITING, now, now, null, null, 0);
    }

    public boolean active() {
        return state == WaitingState.WAITING || state == WaitingState.OFFERED;
    }

    /** Whether an offer is out that no longer stands. */
    public boolean offerRunOut(Instant now) {
        return state == WaitingState.OFFERED && offerUntil != null && !now.isBefore(offerUntil);
    }

    public WaitingEntry offered(Instant now, Instant until) {
        return with(WaitingMove.OFFER, now, until, null);
    }

    public WaitingEntry accepted(String registration, Instant now) {
        return with(WaitingMove.ACCEPT, now, offerUntil, registration);
    }

    /** Returns the entry after a step that brings neither an offer nor a place. */
    public WaitingEntry moved(WaitingMove move, Instant now) {
        return with(move, now, offerUntil, null);
    }

    private WaitingEntry with(WaitingMove move, Instant now, @Nullable Instant until, @Nullable String registration) {
        return new WaitingEntry(
                id,
                windowId,
                positionId,
                personId,
                number,
                move.applyTo(state),
                joinedAt,
                now,
                until,
                registration,
                version);
    }
}
