package cn.qicheng.registration.store;

import cn.qicheng.registration.domain.OpeningReminder;
import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Introspected
record OpeningReminderRow(
        String windowId,
        String personId,
        String positionId,
        Instant wishedAt,
        @Nullable Instant toldAt) {

    OpeningReminder toReminder() {
        return new OpeningReminder(windowId, personId, positionId, wishedAt, toldAt);
    }
}
