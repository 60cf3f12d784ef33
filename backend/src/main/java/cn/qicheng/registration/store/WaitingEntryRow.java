package cn.qicheng.registration.store;

import cn.qicheng.registration.domain.WaitingEntry;
import cn.qicheng.registration.domain.WaitingState;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@MappedEntity("waiting_entry")
record WaitingEntryRow(
        @Id String id,
        String windowId,
        String positionId,
        String personId,
        int number,
        WaitingState state,
        @Nullable Integer active,
        Instant joinedAt,
        Instant since,
        @Nullable Instant offerUntil,
        @Nullable String registrationId,
        @Version long version) {

    static WaitingEntryRow of(WaitingEntry entry) {
        return new WaitingEntryRow(
                entry.id(),
                entry.windowId(),
                entry.positionId(),
                entry.personId(),
                entry.number(),
                entry.state(),
                entry.active() ? 1 : null,
                entry.joinedAt(),
                entry.since(),
                entry.offerUntil(),
                entry.registrationId(),
                entry.version());
    }

    WaitingEntry toEntry() {
        return new WaitingEntry(
                id,
                windowId,
                positionId,
                personId,
                number,
                state,
                joinedAt,
                since,
                offerUntil,
                registrationId,
                version);
    }
}
