package cn.qicheng.registration.store;

import cn.qicheng.registration.domain.WindowAnnouncement;
import cn.qicheng.registration.domain.WindowAnnouncements;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcWindowAnnouncements implements WindowAnnouncements {

    private final WindowAnnouncementRows rows;

    JdbcWindowAnnouncements(WindowAnnouncementRows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<WindowAnnouncement> of(String windowId) {
        return rows.of(windowId).map(WindowAnnouncementRow::toAnnouncement);
    }

    @Override
    public boolean begin(WindowAnnouncement announcement) {
        return rows.begin(
                        announcement.windowId(),
                        announcement.people(),
                        announcement.announcedBy(),
                        announcement.announcedAt())
                == 1;
    }

    @Override
    public List<String> unfinished() {
        return rows.unfinished();
    }

    @Override
    public Optional<WindowAnnouncement> lock(String windowId) {
        return rows.lock(windowId).map(WindowAnnouncementRow::toAnnouncement);
    }

    @Override
    public void advance(String windowId, String lastPerson, int told, @Nullable Instant doneAt) {
        rows.advance(windowId, lastPerson, told, doneAt);
    }

    @Override
    public List<String> people(String after, int atMost) {
        return rows.people(after, atMost);
    }

    @Override
    public int countPeople() {
        return rows.countPeople();
    }
}
