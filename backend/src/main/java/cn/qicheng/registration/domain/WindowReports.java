package cn.qicheng.registration.domain;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Counts of windows from the rows themselves, and the sealed reports. */
public interface WindowReports {

    /** How many registrations of a post hold a place, and how many were released. */
    record People(int active, int released) {}

    /** A report as it was sealed. */
    record Sealed(String counts, String sha256, Instant sealedAt) {}

    Map<String, People> peoplePerPost(String windowId);

    /** Persons with more than one place in the window; the keys allow none. */
    int personsWithTwo(String windowId);

    /** Offers that were not answered. */
    int offersOut(String windowId);

    /** Drawn places that are not written yet. */
    int lotsOpen(String windowId);

    void seal(String windowId, Sealed report, String by);

    Optional<Sealed> sealed(String windowId);
}
