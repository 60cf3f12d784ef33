package cn.qicheng.imports;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One file sent in. {@code contentSealed} is gone once the file is forgotten. */
@MappedEntity("sheet_import")
record SheetImportRow(
        @Id String id,
        String kind,
        String fileName,
        String contentHash,
        ImportState state,
        int sheetRows,
        int newRows,
        int changedRows,
        int unchangedRows,
        int errorCount,
        @Nullable String contentSealed,
        String uploadedBy,
        Instant uploadedAt,
        @Nullable Instant appliedAt,
        @Version long version) {

    SheetImportRow applied(Instant at) {
        return new SheetImportRow(
                id,
                kind,
                fileName,
                contentHash,
                ImportState.APPLIED,
                sheetRows,
                newRows,
                changedRows,
                unchangedRows,
                errorCount,
                contentSealed,
                uploadedBy,
                uploadedAt,
                at,
                version);
    }
}
