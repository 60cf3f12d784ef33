package cn.qicheng.registration.store;

import cn.qicheng.registration.domain.OpeningReminder;
import cn.qicheng.registration.domain.OpeningReminders;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

@Singleton
class JdbcOpeningReminders implements OpeningReminders {

    private final ReadyPackRows rows;

    JdbcOpeningReminders(ReadyPackRows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<OpeningReminder> of(String windowId, String personId) {
        return rows.reminder(windowId, personId).map(OpeningReminderRow::toReminder);
    }

    @Override
    public List<OpeningReminder> ofPerson(String personId) {
        return rows.remindersOf(personId).stream()
                .map(OpeningReminderRow::toReminder)
                .toList();
    }

    @Override
    public void keep(OpeningReminder wish) {
        rows.keepReminder(wish.windowId(), wish.personId(), wish.positionId(), wish.wishedAt(), wish.toldAt());
    }

    @Override
    public void drop(String windowId, String personId) {
        rows.dropReminder(windowId, personId);
    }

    @Override
    public List<OpeningReminder> untold(String windowId, int atMost) {
        return rows.untold(windowId, atMost).stream()
                .map(OpeningReminderRow::toReminder)
                .toList();
    }

    @Override
    public void told(OpeningReminder wish) {
        keep(wish);
    }
}
