package cn.qicheng.registration.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Ready packs and wishes to be reminded: one row per person and window, written over. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ReadyPackRows extends GenericRepository<WindowRow, String> {

    @Query("SELECT * FROM ready_pack WHERE window_id = :windowId AND person_id = :personId")
    Optional<ReadyPackRow> pack(String windowId, String personId);

    @Query("INSERT INTO ready_pack(window_id, person_id, ready, findings, judged_for, rule_version, judged_at)"
            + " VALUES (:windowId, :personId, :ready, :findings, :judgedFor, :ruleVersion, :judgedAt)"
            + " ON DUPLICATE KEY UPDATE ready = :ready, findings = :findings, judged_for = :judgedFor,"
            + " rule_version = :ruleVersion, judged_at = :judgedAt")
    int keepPack(
            String windowId,
            String personId,
            boolean ready,
            String findings,
            LocalDate judgedFor,
            String ruleVersion,
            Instant judgedAt);

    @Query("SELECT window_id FROM ready_pack WHERE person_id = :personId")
    List<String> windowsOf(String personId);

    @Query("DELETE FROM ready_pack WHERE person_id = :personId")
    int dropPacks(String personId);

    @Query("SELECT * FROM opening_reminder WHERE window_id = :windowId AND person_id = :personId")
    Optional<OpeningReminderRow> reminder(String windowId, String personId);

    @Query("SELECT * FROM opening_reminder WHERE person_id = :personId ORDER BY wished_at DESC")
    List<OpeningReminderRow> remindersOf(String personId);

    @Query("INSERT INTO opening_reminder(window_id, person_id, position_id, wished_at, told_at)"
            + " VALUES (:windowId, :personId, :positionId, :wishedAt, :toldAt)"
            + " ON DUPLICATE KEY UPDATE position_id = :positionId, wished_at = :wishedAt, told_at = :toldAt")
    int keepReminder(String windowId, String personId, String positionId, Instant wishedAt, @Nullable Instant toldAt);

    @Query("DELETE FROM opening_reminder WHERE window_id = :windowId AND person_id = :personId")
    int dropReminder(String windowId, String personId);

    @Query("SELECT * FROM opening_reminder WHERE window_id = :windowId AND told_at IS NULL LIMIT :atMost")
    List<OpeningReminderRow> untold(String windowId, int atMost);
}
