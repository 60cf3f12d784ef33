package cn.qicheng.messaging;

import cn.qicheng.messaging.domain.Reason;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row for all instances: the rate is the mini-program's, not an instance's. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ChannelRows extends GenericRepository<OutboxRow, String> {

    @Query("SELECT paused_until, reason, detail,"
            + " TIMESTAMPDIFF(MICROSECOND, UTC_TIMESTAMP(6), next_slot_at) AS booked_micros"
            + " FROM message_channel WHERE id = 'WECHAT'")
    ChannelRow look();

    @Query("SELECT paused_until, reason, detail,"
            + " TIMESTAMPDIFF(MICROSECOND, UTC_TIMESTAMP(6), next_slot_at) AS booked_micros"
            + " FROM message_channel WHERE id = 'WECHAT' FOR UPDATE")
    ChannelRow lock();

    @Query("UPDATE message_channel SET"
            + " next_slot_at = TIMESTAMPADD(MICROSECOND, :micros, GREATEST(next_slot_at, UTC_TIMESTAMP(6)))"
            + " WHERE id = 'WECHAT'")
    int book(long micros);

    @Query("UPDATE message_channel SET paused_until = :until, reason = :reason, detail = :detail WHERE id = 'WECHAT'")
    int pause(@Nullable Instant until, @Nullable Reason reason, @Nullable String detail);

    /** Returns the kinds whose template an officer must look at first. */
    @Query("SELECT id FROM message_channel WHERE id <> 'WECHAT'")
    List<String> stoppedKinds();

    @Query(
            "INSERT INTO message_channel(id, next_slot_at, reason, detail) VALUES (:kind, '2000-01-01', :reason, :detail)"
                    + " ON DUPLICATE KEY UPDATE reason = :reason, detail = :detail")
    int stop(MessageKind kind, Reason reason, String detail);

    @Query("DELETE FROM message_channel WHERE id = :kind")
    int resume(MessageKind kind);
}
