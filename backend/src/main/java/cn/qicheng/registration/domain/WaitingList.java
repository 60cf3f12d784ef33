package cn.qicheng.registration.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All waiting lists. Whoever changes one has locked its post before (see {@link KeptPlaces#lock}). */
public interface WaitingList {

    Optional<WaitingEntry> byId(String id);

    /** Returns the entry as it is now, whatever the transaction saw before; its post is locked. */
    Optional<WaitingEntry> lock(String id);

    /** Latest first. */
    List<WaitingEntry> ofPerson(String personId);

    Optional<WaitingEntry> activeOf(String windowId, String positionId, String personId);

    /** Those of a person in one window who still wait or were offered a place. */
    List<WaitingEntry> activeIn(String windowId, String personId);

    /** Those of a post who still wait or were offered a place. */
    List<WaitingEntry> activeAt(String windowId, String positionId);

    void add(Collection<WaitingEntry> entries);

    /** Stores an entry that moved; fails if somebody else moved it meanwhile. */
    WaitingEntry moved(WaitingEntry moved);

    /** Returns who is served next, as it is now; the post is locked. */
    Optional<WaitingEntry> first(String windowId, String positionId);

    /** Returns the offers that have run out, longest first. */
    List<WaitingEntry> runOut(Instant now, int atMost);

    /** Returns how many wait or were offered a place before this entry. */
    int before(WaitingEntry entry);

    /** Returns how many wait at each post. */
    Map<String, Integer> waitingPerPost(String windowId);
}
