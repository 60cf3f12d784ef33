package cn.qicheng.registration.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface WaitingEntryRows extends GenericRepository<WaitingEntryRow, String> {

    Iterable<WaitingEntryRow> saveAll(Iterable<WaitingEntryRow> rows);

    WaitingEntryRow update(WaitingEntryRow row);

    Optional<WaitingEntryRow> findById(String id);

    List<WaitingEntryRow> findByPersonIdOrderByIdDesc(String personId);

    Optional<WaitingEntryRow> findByWindowIdAndPositionIdAndPersonIdAndActive(
            String windowId, String positionId, String personId, int active);

    List<WaitingEntryRow> findByWindowIdAndPersonIdAndActive(String windowId, String personId, int active);

    List<WaitingEntryRow> findByWindowIdAndPositionIdAndActiveOrderByNumber(
            String windowId, String positionId, int active);

    @Query("SELECT * FROM waiting_entry WHERE id = :id FOR UPDATE")
    Optional<WaitingEntryRow> lock(String id);

    /** Read as it is and not as the transaction first saw the table: somebody may have joined since. */
    @Query("SELECT * FROM waiting_entry WHERE window_id = :windowId AND position_id = :positionId AND state = 'WAITING'"
            + " ORDER BY number LIMIT 1 FOR UPDATE")
    Optional<WaitingEntryRow> first(String windowId, String positionId);

    @Query(
            "SELECT * FROM waiting_entry WHERE state = 'OFFERED' AND offer_until <= :now ORDER BY offer_until LIMIT :atMost")
    List<WaitingEntryRow> runOut(Instant now, int atMost);

    @Query("SELECT COUNT(*) FROM waiting_entry WHERE window_id = :windowId AND position_id = :positionId"
            + " AND active = 1 AND number < :number")
    int before(String windowId, String positionId, int number);

    @Query("SELECT position_id, COUNT(*) AS held FROM waiting_entry WHERE window_id = :windowId AND state = 'WAITING'"
            + " GROUP BY position_id")
    List<PositionCountRow> waitingPerPost(String windowId);
}
