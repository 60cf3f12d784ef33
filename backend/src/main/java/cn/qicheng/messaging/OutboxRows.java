package cn.qicheng.messaging;

import cn.qicheng.messaging.domain.OutboxState;
import cn.qicheng.messaging.domain.Reason;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Leases by the database's clock: the instances' clocks may differ, and the demonstration's is moved. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface OutboxRows extends GenericRepository<OutboxRow, String> {

    OutboxRow save(OutboxRow row);

    Optional<OutboxRow> findById(String id);

    @Query("SELECT * FROM message_outbox WHERE id = :id FOR UPDATE")
    Optional<OutboxRow> lock(String id);

    @Query("SELECT id FROM message_outbox WHERE state = 'DUE' AND due_at <= :now ORDER BY due_at, id LIMIT :limit"
            + " FOR UPDATE SKIP LOCKED")
    List<String> due(Instant now, int limit);

    @Query("UPDATE message_outbox SET state = 'TAKEN', owner = :owner,"
            + " leased_until = TIMESTAMPADD(SECOND, :seconds, UTC_TIMESTAMP(3)) WHERE id IN (:ids)")
    int take(Collection<String> ids, String owner, int seconds);

    /** Returns 0 if the lease ran out and the message is somebody else's now. */
    @Query("UPDATE message_outbox SET state = 'SENDING', attempts = attempts + 1, template_id = :templateId,"
            + " leased_until = TIMESTAMPADD(SECOND, :seconds, UTC_TIMESTAMP(3))"
            + " WHERE id = :id AND state = 'TAKEN' AND owner = :owner")
    int leaving(String id, String owner, String templateId, int seconds);

    /** Writes the outcome, unless somebody else has taken the message over meanwhile. */
    @Query("UPDATE message_outbox SET state = :state, unsure = unsure + :unsure, due_at = :dueAt, owner = NULL,"
            + " leased_until = NULL, wechat_id = COALESCE(:wechatId, wechat_id), reason = :reason, detail = :detail,"
            + " settled_at = :settledAt WHERE id = :id AND owner = :owner AND state IN ('TAKEN', 'SENDING')")
    int settle(
            String id,
            String owner,
            OutboxState state,
            int unsure,
            Instant dueAt,
            @Nullable String wechatId,
            @Nullable Reason reason,
            @Nullable String detail,
            @Nullable Instant settledAt);

    @Query("UPDATE message_outbox SET detail = :detail WHERE id = :id")
    int note(String id, String detail);

    @Query("SELECT * FROM message_outbox WHERE state = :state AND leased_until < UTC_TIMESTAMP(3) LIMIT :limit"
            + " FOR UPDATE SKIP LOCKED")
    List<OutboxRow> abandoned(OutboxState state, int limit);

    @Query("UPDATE message_outbox SET state = 'DUE', owner = NULL, leased_until = NULL WHERE id = :id")
    int giveBack(String id);

    Optional<OutboxRow> findByWechatId(String wechatId);

    @Query("SELECT * FROM message_outbox WHERE person_id = :personId AND state IN ('DUE', 'TAKEN', 'SENDING', 'UNSURE')"
            + " AND template_id = :templateId AND (unsure > 0 OR state = 'SENDING') ORDER BY made_at, id FOR UPDATE")
    List<OutboxRow> unsettled(String personId, String templateId);

    /** WeChat told what became of it, whatever we believed. */
    @Query("UPDATE message_outbox SET state = :state, owner = NULL, leased_until = NULL, wechat_id = :wechatId,"
            + " reason = :reason, detail = :detail, settled_at = :now, arrived_at = :arrivedAt WHERE id = :id")
    int told(
            String id,
            OutboxState state,
            String wechatId,
            @Nullable Reason reason,
            @Nullable String detail,
            Instant now,
            @Nullable Instant arrivedAt);

    /** Back into the queue; 0 if it is not in one of the states an officer can do something about. */
    @Query(
            "UPDATE message_outbox SET state = 'DUE', attempts = 0, unsure = 0, due_at = :now, reason = NULL, detail = NULL,"
                    + " settled_at = NULL WHERE id = :id AND state IN ('HELD', 'FAILED', 'UNSURE', 'INBOX_ONLY')")
    int again(String id, Instant now);

    @Query("UPDATE message_outbox SET state = 'DUE', attempts = 0, due_at = :now, reason = NULL, detail = NULL,"
            + " settled_at = NULL WHERE state = 'HELD' AND kind = :kind LIMIT :limit")
    int resume(MessageKind kind, Instant now, int limit);

    @Query("SELECT * FROM message_outbox WHERE state IN (:states) AND district_code IN (:districts)"
            + " ORDER BY made_at DESC, id DESC LIMIT :size OFFSET :offset")
    List<OutboxRow> list(Collection<String> states, Collection<String> districts, int size, long offset);

    @Query("SELECT COUNT(*) FROM message_outbox WHERE state IN (:states) AND district_code IN (:districts)")
    long count(Collection<String> states, Collection<String> districts);

    @Query("SELECT state, COUNT(*) AS count FROM message_outbox WHERE district_code IN (:districts) GROUP BY state")
    List<StateCountRow> counts(Collection<String> districts);

    @Query("SELECT MIN(due_at) FROM message_outbox WHERE state = 'DUE' AND due_at <= :now")
    Optional<Instant> oldestDue(Instant now);
}
