package cn.qicheng.registration.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All windows and the posts they offer. */
public interface RegistrationWindows {

    /** What a window offers in sum. */
    record Sum(int places, int taken, int reserved, int positions) {

        public static final Sum NOTHING = new Sum(0, 0, 0, 0);
    }

    /** Adds a planned window; quotas by position id. */
    /** Stores a planned window under the key of the tap that planned it; a key plans one window, ever. */
    void add(RegistrationWindow planned, Map<String, Integer> quotas, String planKey);

    /** Returns the id of the window that was planned under the key. */
    Optional<String> plannedUnder(String planKey);

    RegistrationWindow moved(RegistrationWindow moved);

    Optional<RegistrationWindow> byId(String id);

    /** Latest opening first. */
    List<RegistrationWindow> list(Set<WindowState> states, int page, int size);

    long count(Set<WindowState> states);

    Map<String, Sum> sums(Collection<String> windowIds);

    List<WindowPost> posts(String windowId);

    Optional<WindowPost> post(String windowId, String positionId);

    /** Waits until nobody else is publishing; the first step of a publication. */
    void waitForPublication();

    /** Returns those of the positions that another window offers and has not finished with at that moment. */
    Set<String> offeredElsewhere(Collection<String> positionIds, Instant now);

    /** Returns the offers of these positions in windows that have ended and have promised nothing more. */
    List<WindowPost> endedOffers(Collection<String> positionIds, Instant now);

    /** Puts a window's posts on offer with these quotas, and drops posts without one. */
    void offer(String windowId, Map<String, Integer> quotas, Instant now);

    /** Takes a window's posts off offer. Returns how many places are taken or promised, counted after nobody can take another. */
    int withdrawOffer(String windowId);
}
