package cn.qicheng.registration.domain;

import org.jspecify.annotations.Nullable;

/**
 * A post within a window.
 *
 * @param quota places that anybody may take or has taken
 * @param taken of these, those with a registration
 * @param reserved places kept aside for people who were offered or drew one and have not settled it; not in the quota
 */
public record WindowPost(
        String id,
        String windowId,
        String positionId,
        int quota,
        int taken,
        int reserved,
        PostDoor door,
        @Nullable String doorReason) {

    /** Places that nobody holds and nobody was offered. */
    public int left() {
        return quota - taken;
    }

    /** All places, however they stand. */
    public int places() {
        return quota + reserved;
    }

    /** Places that cannot be taken away, because somebody has them or was promised one. */
    public int promised() {
        return taken + reserved;
    }

    public boolean open() {
        return door == PostDoor.OPEN;
    }
}
