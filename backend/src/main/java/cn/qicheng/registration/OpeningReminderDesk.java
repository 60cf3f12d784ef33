package cn.qicheng.registration;

import cn.qicheng.registration.domain.OpeningReminder;
import cn.qicheng.registration.domain.OpeningReminders;
import cn.qicheng.registration.domain.RegistrationWindow;
import cn.qicheng.registration.domain.RegistrationWindows;
import cn.qicheng.registration.domain.WindowState;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** Tells those who wished it that a window opens, a quarter of an hour before: page by page, however many they are. */
@Singleton
public class OpeningReminderDesk {

    static final Duration BEFORE = Duration.ofMinutes(15);
    private static final int WINDOWS = 50;
    private static final int AT_ONCE = 200;

    private final RegistrationWindows windows;
    private final OpeningReminders reminders;
    private final RegistrationMessages messages;

    OpeningReminderDesk(RegistrationWindows windows, OpeningReminders reminders, RegistrationMessages messages) {
        this.windows = windows;
        this.reminders = reminders;
        this.messages = messages;
    }

    /** Returns how many were told. */
    public int remindDue(Instant now) {
        var told = 0;
        for (var window : windows.list(Set.of(WindowState.PUBLISHED), 0, WINDOWS)) {
            if (!now.isBefore(window.opensAt().minus(BEFORE)) && now.isBefore(window.closesAt())) {
                for (var page = page(window, now); page > 0; page = page(window, now)) {
                    told += page;
                }
            }
        }
        return told;
    }

    /** A page in a transaction of its own: whoever dies in between has told whole pages, and the same event is told once. */
    @Transactional
    protected int page(RegistrationWindow window, Instant now) {
        var wishes = reminders.untold(window.id(), AT_ONCE);
        for (var wish : wishes) {
            messages.opens(wish, window);
            reminders.told(
                    new OpeningReminder(wish.windowId(), wish.personId(), wish.positionId(), wish.wishedAt(), now));
        }
        return wishes.size();
    }
}
