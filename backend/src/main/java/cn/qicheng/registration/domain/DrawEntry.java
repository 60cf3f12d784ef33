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
        @Nullable String registrationId) {

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
                null);
    }

    public DrawEntry registered(String registration) {
        return new DrawEntry(
                drawNo, windowId, positionId, personId, arrivedAt, hash, rank, DrawResult.REGISTERED, registration);
    }

    public DrawEntry forfeited() {
        return new DrawEntry(drawNo, windowId, positionId, personId, arrivedAt, hash, rank, DrawResult.FORFEITED, null);
    }
}
