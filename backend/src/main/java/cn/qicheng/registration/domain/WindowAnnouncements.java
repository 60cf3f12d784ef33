package cn.qicheng.registration.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All announcements, and the people they go to. */
public interface WindowAnnouncements {

    Optional<WindowAnnouncement> of(String windowId);

    /** Returns false if the window was announced already. */
    boolean begin(WindowAnnouncement announcement);

    /** Windows whose announcement goes on. */
    List<String> unfinished();

    /** Locks an announcement that goes on; empty if another instance is at it. */
    Optional<WindowAnnouncement> lock(String windowId);

    void advance(String windowId, String lastPerson, int told, @Nullable Instant doneAt);

    /** Graduates with a profile whom no base has taken in, after the one given, in the order of their ids. */
    List<String> people(String after, int atMost);

    int countPeople();
}
