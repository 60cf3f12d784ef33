package cn.qicheng.imports;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface SheetImportRows extends GenericRepository<SheetImportRow, String> {

    SheetImportRow save(SheetImportRow row);

    SheetImportRow update(SheetImportRow row);

    Optional<SheetImportRow> findById(String id);

    /** Read before the lane is taken, so it must not be the row itself: a later read would then see an old snapshot. */
    @Query("SELECT kind FROM sheet_import WHERE id = :id FOR UPDATE")
    Optional<String> kindOf(String id);

    /** Waits until no other application of the kind is under way. */
    @Query("SELECT kind FROM sheet_import_lane WHERE kind = :kind FOR UPDATE")
    Optional<String> takeLane(String kind);

    @Query(
            "SELECT MAX(applied_at) FROM sheet_import WHERE kind = :kind AND content_hash = :contentHash AND id <> :except")
    Optional<Instant> lastApplied(String kind, String contentHash, String except);

    @Query("UPDATE sheet_import SET content_sealed = NULL WHERE uploaded_at < :before AND content_sealed IS NOT NULL")
    int forgetContents(Instant before);
}
