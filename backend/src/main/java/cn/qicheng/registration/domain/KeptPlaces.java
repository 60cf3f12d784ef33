package cn.qicheng.registration.domain;

import cn.qicheng.review.OpenReview;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Places kept aside for somebody who was offered or drew one. They leave the quota while they are kept, so that nobody
 * else can take them and whoever takes places need not know of offers. All of it under the lock of the post's row, which
 * is taken before any waiting entry.
 */
public interface KeptPlaces {

    /** All that is stored when a kept place becomes a registration. */
    record Settlement(Registration registration, List<EligibilityFinding> findings, LocalDate day, OpenReview review) {}

    /** Locks the post until the end of the transaction and returns it as it is; empty if it is not on offer here. */
    Optional<WindowPost> lock(String windowId, String positionId);

    /** Takes free places out of the quota. The post is locked and has them. */
    void keepAside(String windowId, String positionId, int places);

    /** Puts kept places back into the quota. */
    void giveBack(String windowId, String positionId, int places);

    /** Turns one kept place into a registration, with all that belongs to it. */
    Registration settle(Settlement settlement);

    /** Returns the next number of the post's waiting list, having used up that many. The post is locked. */
    int numbers(String windowId, String positionId, int howMany);

    /** Sets all places of a post, unless more are promised already. Returns whether it did. */
    boolean setPlaces(String windowId, String positionId, int places);

    /** Moves the door of a post that is locked. */
    void setDoor(String windowId, String positionId, PostDoor door, String reason);
}
