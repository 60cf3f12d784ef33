package cn.qicheng.registration.domain;

import java.util.List;
import java.util.Optional;

/** All wishes to be reminded. */
public interface OpeningReminders {

    Optional<OpeningReminder> of(String windowId, String personId);

    List<OpeningReminder> ofPerson(String personId);

    void keep(OpeningReminder wish);

    void drop(String windowId, String personId);

    /** Wishes of a window of which nobody was told. */
    List<OpeningReminder> untold(String windowId, int atMost);

    void told(OpeningReminder wish);
}
