package cn.qicheng.messaging;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Whoever changes consents of a person and a template locks their answer row first. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ConsentRows extends GenericRepository<ConsentRow, String> {

    ConsentRow save(ConsentRow row);

    ConsentRow update(ConsentRow row);

    /** Locks the row for writing at once: an INSERT IGNORE would share it first, and two who share it wait for each other. */
    @Query("INSERT INTO message_answer(person_id, template_id, answer) VALUES (:personId, :templateId, '')"
            + " ON DUPLICATE KEY UPDATE answer = answer")
    int introduce(String personId, String templateId);

    @Query("SELECT * FROM message_answer WHERE person_id = :personId AND template_id = :templateId FOR UPDATE")
    Optional<AnswerRow> lock(String personId, String templateId);

    @Query("UPDATE message_answer SET answer = :answer, answered_at = :now"
            + " WHERE person_id = :personId AND template_id = :templateId")
    int answered(String personId, String templateId, String answer, Instant now);

    @Query("UPDATE message_answer SET withdrawn_at = :at WHERE person_id = :personId AND template_id = :templateId"
            + " AND (withdrawn_at IS NULL OR withdrawn_at < :at)")
    int withdrawn(String personId, String templateId, Instant at);

    @Query("SELECT * FROM message_answer WHERE person_id = :personId")
    List<AnswerRow> answersOf(String personId);

    @Query("SELECT * FROM message_consent WHERE person_id = :personId AND template_id = :templateId"
            + " AND state <> 'VOID' ORDER BY given_at, id")
    List<ConsentRow> of(String personId, String templateId);

    @Query("SELECT * FROM message_consent WHERE person_id = :personId AND state IN ('FREE', 'HINTED')")
    List<ConsentRow> leftOf(String personId);

    List<ConsentRow> findByMessageId(String messageId);

    @Query("UPDATE message_consent SET state = 'VOID', changed_at = :now WHERE person_id = :personId"
            + " AND template_id = :templateId AND state IN ('FREE', 'HINTED', 'RESERVED')")
    int voidAll(String personId, String templateId, Instant now);

    @Query("UPDATE message_consent SET state = 'VOID', changed_at = :now WHERE person_id = :personId"
            + " AND template_id = :templateId AND state IN ('FREE', 'HINTED')"
            + " AND (state = 'HINTED' OR given_at <= :until)")
    int voidGivenUntil(String personId, String templateId, Instant until, Instant now);

    @Query("SELECT COUNT(DISTINCT person_id) FROM message_consent WHERE template_id = :templateId"
            + " AND state IN ('FREE', 'HINTED') AND person_id IN (:people)")
    long willing(String templateId, Collection<String> people);
}
