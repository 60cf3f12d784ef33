package cn.qicheng.registration.store;

import cn.qicheng.registration.domain.DrawEntry;
import cn.qicheng.registration.domain.DrawResult;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Written by statements of its own: the number comes from the database. */
@MappedEntity("draw_entry")
record DrawEntryRow(
        @Id long drawNo,
        String windowId,
        String positionId,
        String personId,
        Instant arrivedAt,
        @Nullable String lot,
        @Nullable Integer lotRank,
        DrawResult result,
        @Nullable String registrationId,
        @Nullable String forfeitReason) {

    static DrawEntryRow of(DrawEntry entry) {
        return new DrawEntryRow(
                entry.drawNo(),
                entry.windowId(),
                entry.positionId(),
                entry.personId(),
                entry.arrivedAt(),
                entry.hash(),
                entry.rank(),
                entry.result(),
                entry.registrationId(),
                entry.forfeitReason());
    }

    DrawEntry toEntry() {
        return new DrawEntry(
                drawNo, windowId, positionId, personId, arrivedAt, lot, lotRank, result, registrationId, forfeitReason);
    }
}
