package cn.qicheng.competition.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface EditionRows extends GenericRepository<EditionRow, String> {

    String WANTED = " FROM competition_edition WHERE series LIKE :series AND level LIKE :level"
            + " AND district_code LIKE :district AND (:year = 0 OR year = :year)"
            + " AND (:planned = TRUE OR state NOT IN ('PLANNED', 'CANCELLED'))"
            + " AND (:phase = '' OR (:phase = 'PLANNED' AND state = 'PLANNED')"
            + " OR (:phase = 'UPCOMING' AND state = 'PUBLISHED' AND opens_at > :now)"
            + " OR (:phase = 'OPEN' AND state = 'PUBLISHED' AND opens_at <= :now AND closes_at > :now)"
            + " OR (:phase = 'PAST' AND state <> 'PLANNED' AND (state <> 'PUBLISHED' OR closes_at <= :now)))";

    EditionRow save(EditionRow row);

    EditionRow update(EditionRow row);

    Optional<EditionRow> findById(String id);

    List<EditionRow> findByIdIn(Collection<String> ids);

    @Query("SELECT * FROM competition_edition WHERE id = :id FOR UPDATE")
    Optional<EditionRow> lock(String id);

    /** Those one can act on first: open by closing, to come by opening, then what is over, latest first. */
    @Query("SELECT *" + WANTED
            + " ORDER BY CASE WHEN state = 'PUBLISHED' AND opens_at <= :now AND closes_at > :now THEN 0"
            + " WHEN state IN ('PLANNED', 'PUBLISHED') AND closes_at > :now THEN 1 ELSE 2 END,"
            + " CASE WHEN closes_at > :now THEN closes_at END, closes_at DESC, id LIMIT :size OFFSET :offset")
    List<EditionRow> search(
            String series,
            String level,
            String district,
            int year,
            boolean planned,
            String phase,
            Instant now,
            int size,
            long offset);

    @Query("SELECT COUNT(*)" + WANTED)
    long count(String series, String level, String district, int year, boolean planned, String phase, Instant now);
}
