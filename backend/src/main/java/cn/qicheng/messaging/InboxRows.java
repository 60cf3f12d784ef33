package cn.qicheng.messaging;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface InboxRows extends GenericRepository<InboxRow, String> {

    /** Returns 0 if the person was told of this event already. */
    @Query("INSERT IGNORE INTO message_inbox(id, person_id, kind, event, title, words, page, made_at)"
            + " VALUES (:id, :personId, :kind, :event, :title, :words, :page, :madeAt)")
    int insertIfNew(
            String id,
            String personId,
            MessageKind kind,
            String event,
            String title,
            String words,
            String page,
            Instant madeAt);

    Optional<InboxRow> findById(String id);

    @Query("SELECT * FROM message_inbox WHERE person_id = :personId"
            + " ORDER BY made_at DESC, id DESC LIMIT :size OFFSET :offset")
    List<InboxRow> newest(String personId, int size, long offset);

    @Query("SELECT COUNT(*) FROM message_inbox WHERE person_id = :personId")
    long count(String personId);

    @Query("SELECT COUNT(*) FROM message_inbox WHERE person_id = :personId AND read_at IS NULL")
    long countUnread(String personId);

    @Query("UPDATE message_inbox SET read_at = :now WHERE id = :id AND read_at IS NULL")
    int read(String id, Instant now);

    @Query("UPDATE message_inbox SET read_at = :now WHERE person_id = :personId AND read_at IS NULL")
    int readAll(String personId, Instant now);
}
