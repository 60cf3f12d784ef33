package cn.qicheng.registration.store;

import cn.qicheng.registration.domain.WindowAnnouncement;
import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Introspected
record WindowAnnouncementRow(
        String windowId,
        int people,
        String announcedBy,
        Instant announcedAt,
        String lastPerson,
        int told,
        @Nullable Instant doneAt) {

    WindowAnnouncement toAnnouncement() {
        return new WindowAnnouncement(windowId, people, announcedBy, announcedAt, lastPerson, told, doneAt);
    }
}
