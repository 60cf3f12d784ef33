package cn.qicheng.registration.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All draws: seeds, and those who arrived. */
public interface Draws {

    void keepSeed(String windowId, String seedHex, Instant now);

    String seedOf(String windowId);

    /**
     * Enters a person, once per window; entered already, the first entry comes back. Holds the window open while it writes:
     * empty if the draw has been made or the window is not published any more.
     */
    Optional<DrawEntry> arrive(String windowId, String positionId, String personId, Instant now);

    Optional<DrawEntry> of(String windowId, String personId);

    List<DrawEntry> all(String windowId);

    /** By post and rank; before the draw, nobody. */
    List<DrawEntry> drawn(String windowId, String positionId, int page, int size);

    long countDrawn(String windowId, String positionId);

    /** Returns how many have arrived for each post. */
    Map<String, Integer> arrivedPerPost(String windowId);

    /** Published windows whose arrivals are over and whose draw is not made. */
    List<String> due(Instant now);

    /** Windows in which somebody drew a place that is not written yet. */
    List<String> unsettled();

    /** Locks the window's row against arrivals until the end of the transaction. */
    void lock(String windowId);

    void keep(Collection<DrawEntry> drawn);

    List<DrawEntry> withPlace(String windowId, int atMost);

    /** Returns the entry if it still has an unsettled place, locked. */
    Optional<DrawEntry> lockPlace(long drawNo);
}
