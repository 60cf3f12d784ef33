package cn.qicheng.wechat.push;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface PushRows extends GenericRepository<PushRow, String> {

    /** Returns 0 if the same words are here already: WeChat repeats itself when our answer was slow. */
    @Query("INSERT IGNORE INTO wechat_push(id, body_hash, event, body, received_at, state, attempts, due_at) "
            + "VALUES (:id, :bodyHash, :event, :body, :now, 'TO_HEAR', 0, :now)")
    int insertIfNew(String id, String bodyHash, String event, String body, Instant now);

    Optional<PushRow> findById(String id);

    @Query("SELECT id FROM wechat_push WHERE state = 'TO_HEAR' AND due_at <= :now ORDER BY due_at, id LIMIT :limit")
    List<String> due(Instant now, int limit);

    /** Nothing if another instance is at it or was. */
    @Query("SELECT * FROM wechat_push WHERE id = :id AND state = 'TO_HEAR' FOR UPDATE SKIP LOCKED")
    Optional<PushRow> take(String id);

    /** What is still to be heard stays, however old. */
    @Query("DELETE FROM wechat_push WHERE state IN ('HEARD', 'GIVEN_UP') AND due_at < :before")
    int forgetSettledBefore(Instant before);

    @Query("UPDATE wechat_push SET state = 'HEARD', failure = NULL WHERE id = :id")
    int heard(String id);

    @Query("UPDATE wechat_push SET attempts = attempts + 1, failure = :failure, due_at = :dueAt, "
            + "state = IF(attempts >= :most, 'GIVEN_UP', state) WHERE id = :id AND state = 'TO_HEAR'")
    int postpone(String id, String failure, Instant dueAt, int most);
}
