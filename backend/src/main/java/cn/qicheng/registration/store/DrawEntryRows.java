package cn.qicheng.registration.store;

import cn.qicheng.registration.domain.DrawResult;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface DrawEntryRows extends GenericRepository<DrawEntryRow, Long> {

    /** Writes only while the draw is ahead: the shared lock lets arrivals pass each other and keeps the draw waiting. */
    @Query("SELECT id FROM registration_window WHERE id = :windowId AND state = 'PUBLISHED' AND drawn_at IS NULL"
            + " LOCK IN SHARE MODE")
    Optional<String> holdOpen(String windowId);

    @Query("SELECT id FROM registration_window WHERE id = :windowId FOR UPDATE")
    Optional<String> lock(String windowId);

    @Query("INSERT INTO draw_entry(window_id, position_id, person_id, arrived_at, result)"
            + " VALUES (:windowId, :positionId, :personId, :arrivedAt, 'ARRIVED')")
    int arrive(String windowId, String positionId, String personId, Instant arrivedAt);

    Iterable<DrawEntryRow> updateAll(Iterable<DrawEntryRow> rows);

    Optional<DrawEntryRow> findByWindowIdAndPersonId(String windowId, String personId);

    List<DrawEntryRow> findByWindowIdOrderByDrawNo(String windowId);

    @Query("SELECT * FROM draw_entry WHERE window_id = :windowId AND lot_rank IS NOT NULL"
            + " AND (position_id = :positionId OR :positionId = '') ORDER BY position_id, lot_rank"
            + " LIMIT :limit OFFSET :offset")
    List<DrawEntryRow> drawn(String windowId, String positionId, int limit, long offset);

    @Query("SELECT COUNT(*) FROM draw_entry WHERE window_id = :windowId AND lot_rank IS NOT NULL"
            + " AND (position_id = :positionId OR :positionId = '')")
    long countDrawn(String windowId, String positionId);

    @Query("SELECT position_id, COUNT(*) AS held FROM draw_entry WHERE window_id = :windowId GROUP BY position_id")
    List<PositionCountRow> arrivedPerPost(String windowId);

    @Query("SELECT id FROM registration_window WHERE state = 'PUBLISHED' AND fairness = 'DRAW' AND drawn_at IS NULL"
            + " AND TIMESTAMPADD(SECOND, draw_seconds, opens_at) <= :now")
    List<String> due(Instant now);

    @Query("SELECT DISTINCT window_id FROM draw_entry WHERE result = 'PLACE'")
    List<String> unsettled();

    @Query("SELECT * FROM draw_entry WHERE window_id = :windowId AND result = :result ORDER BY lot LIMIT :atMost")
    List<DrawEntryRow> withResult(String windowId, DrawResult result, int atMost);

    @Query("SELECT * FROM draw_entry WHERE draw_no = :drawNo AND result = 'PLACE' FOR UPDATE")
    Optional<DrawEntryRow> lockPlace(long drawNo);

    @Query("INSERT INTO draw_seed(window_id, seed, made_at) VALUES (:windowId, :seed, :madeAt)")
    int keepSeed(String windowId, String seed, Instant madeAt);

    @Query("SELECT seed FROM draw_seed WHERE window_id = :windowId")
    Optional<String> seedOf(String windowId);
}
