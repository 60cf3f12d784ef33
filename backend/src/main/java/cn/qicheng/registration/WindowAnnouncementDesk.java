package cn.qicheng.registration;

import cn.qicheng.audit.AuditTrail;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.SubjectRef;
import cn.qicheng.messaging.ConsentDesk;
import cn.qicheng.messaging.MessageKind;
import cn.qicheng.registration.domain.RegistrationWindow;
import cn.qicheng.registration.domain.RegistrationWindows;
import cn.qicheng.registration.domain.WindowAnnouncement;
import cn.qicheng.registration.domain.WindowAnnouncements;
import cn.qicheng.registration.domain.WindowState;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Has everybody told of an opening who could register: shown with its number first, confirmed with that very number, once
 * per window. The telling goes on page by page, also after a crash; nobody is told twice.
 */
@Singleton
public class WindowAnnouncementDesk {

    private static final int AT_ONCE = 200;
    private static final int COUNTED_AT_ONCE = 1_000;

    private final RegistrationWindows windows;
    private final WindowAnnouncements announcements;
    private final RegistrationMessages messages;
    private final ConsentDesk consents;
    private final AuditTrail audit;
    private final Clock clock;

    WindowAnnouncementDesk(
            RegistrationWindows windows,
            WindowAnnouncements announcements,
            RegistrationMessages messages,
            ConsentDesk consents,
            AuditTrail audit,
            Clock clock) {
        this.windows = windows;
        this.announcements = announcements;
        this.messages = messages;
        this.consents = consents;
        this.audit = audit;
        this.clock = clock;
    }

    /** Returns how many would be told now, or how far the telling has come. */
    public WindowAnnouncementView preview(String windowId, Actor actor) {
        actor.mustHold(Role.CITY_OFFICER);
        var window = published(windowId);
        var begun = announcements.of(windowId);
        return begun.map(known -> new WindowAnnouncementView(
                        windowId, window.name(), known.people(), 0, known.announcedAt(), known.told(), known.doneAt()))
                .orElseGet(() -> new WindowAnnouncementView(
                        windowId, window.name(), announcements.countPeople(), willing(), null, 0, null));
    }

    /** Begins the telling; {@code people} is the number the officer has seen and must still be true. */
    @Transactional
    public void announce(String windowId, int people, Actor actor) {
        actor.mustHold(Role.CITY_OFFICER);
        var window = published(windowId);
        var now = now();
        if (!now.isBefore(window.closesAt())) {
            throw RegistrationProblems.closed();
        }
        var counted = announcements.countPeople();
        if (counted != people) {
            throw RegistrationProblems.otherNumber(counted);
        }
        if (!announcements.begin(new WindowAnnouncement(windowId, counted, actor.personId(), now, "", 0, null))) {
            throw RegistrationProblems.announcedAlready();
        }
        audit.noted(
                new SubjectRef("REGISTRATION_WINDOW", windowId),
                "ANNOUNCE",
                actor,
                Role.CITY_OFFICER,
                "%d 人".formatted(counted));
    }

    /** Goes on with what was begun. Returns how many people were looked at. */
    public int carryOn() {
        var told = 0;
        for (var windowId : announcements.unfinished()) {
            for (var page = page(windowId); page > 0; page = page(windowId)) {
                told += page;
            }
        }
        return told;
    }

    @Transactional
    protected int page(String windowId) {
        var begun = announcements.lock(windowId);
        if (begun.isEmpty()) {
            return 0;
        }
        var window = windows.byId(windowId).orElseThrow(RegistrationProblems::windowAbsent);
        var people = announcements.people(begun.get().lastPerson(), AT_ONCE);
        people.forEach(person -> messages.announced(person, window));
        announcements.advance(
                windowId,
                people.isEmpty() ? begun.get().lastPerson() : people.getLast(),
                begun.get().told() + people.size(),
                people.size() < AT_ONCE ? now() : null);
        return people.size();
    }

    private long willing() {
        var willing = 0L;
        List<String> page;
        for (var after = ""; !(page = announcements.people(after, COUNTED_AT_ONCE)).isEmpty(); after = page.getLast()) {
            willing += consents.willing(MessageKind.WINDOW_OPENS, page);
        }
        return willing;
    }

    private RegistrationWindow published(String windowId) {
        return windows.byId(windowId)
                .filter(window -> window.state() == WindowState.PUBLISHED)
                .orElseThrow(RegistrationProblems::windowAbsent);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
