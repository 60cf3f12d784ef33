package cn.qicheng.registration.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody who arrived for the draw, with what it gave. Everything but the person is public once the draw is made. */
public record DrawEntry(
        long drawNo,
        String windowId,
        String positionId,
        String personId,
        Instant arrivedAt,
        @Nullable String hash,
        @Nullable Integer rank,
        DrawResult result,
        @Nullable String registrationId,
        @Nullable String forfeitReason) {

    /** Whether it was drawn within the places and is not settled yet. */
    public boolean hasPlace() {
        return result == DrawResult.PLACE;
    }

    public DrawEntry drawn(Draw.Lot lot) {
        return new DrawEntry(
                drawNo,
                windowId,
                positionId,
                personId,
                arrivedAt,
                lot.hash(),
                lot.rank(),
                lot.place() ? DrawResult.PLACE : DrawResult.WAITING_LIST,
                null,
                null);
    }

    public DrawEntry registered(String registration) {
        return ended(DrawResult.REGISTERED, registration, null);
    }

    /**
     * Returns the entry after its place went to the next.
     *
     * @param reason in the person's words, shown to nobody else
     */
    public DrawEntry forfeited(String reason) {
        return ended(DrawResult.FORFEITED, null, reason);
    }

    private DrawEntry ended(DrawResult how, @Nullable String registration, @Nullable String reason) {
        return new DrawEntry(drawNo, windowId, positionId, personId, arrivedAt, hash, rank, how, registration, reason);
    }
}
