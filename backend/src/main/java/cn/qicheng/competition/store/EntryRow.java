package cn.qicheng.competition.store;

import cn.qicheng.competition.domain.Entry;
import cn.qicheng.competition.domain.Entry.Place;
import cn.qicheng.competition.domain.EntryState;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@MappedEntity("competition_entry")
record EntryRow(
        @Id String id,
        String no,
        String editionId,
        String personId,
        EntryState state,
        String draft,
        @Nullable String submitted,
        @Nullable String contentHash,
        String projectName,
        String entityName,
        String districtCode,
        String officeCode,
        @Nullable String entityKey,
        @Nullable String draftOf,
        @Nullable String carriedFrom,
        @Nullable Instant submittedAt,
        Instant since,
        @Version long version) {

    static EntryRow of(Entry entry, EntryTexts texts) {
        var content = entry.submitted();
        return new EntryRow(
                entry.id(),
                entry.no(),
                entry.editionId(),
                entry.personId(),
                entry.state(),
                texts.of(entry.draft()),
                content == null ? null : texts.of(content),
                entry.contentHash(),
                entry.place().projectName(),
                entry.place().entityName(),
                entry.place().districtCode(),
                entry.place().officeCode(),
                entry.entityKey(),
                entry.state() == EntryState.DRAFT ? entry.personId() : null,
                entry.carriedFrom(),
                entry.submittedAt(),
                entry.since(),
                entry.version());
    }

    Entry entry(EntryTexts texts) {
        return new Entry(
                id,
                no,
                editionId,
                personId,
                state,
                texts.form(draft),
                texts.submitted(submitted),
                contentHash,
                new Place(projectName, entityName, districtCode, officeCode),
                entityKey,
                carriedFrom,
                submittedAt,
                since,
                version);
    }
}
