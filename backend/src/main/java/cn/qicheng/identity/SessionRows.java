package cn.qicheng.identity;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface SessionRows extends GenericRepository<SessionRow, String> {

    SessionRow save(SessionRow row);

    Optional<SessionRow> findById(String id);

    @Query(
            "SELECT COUNT(*) FROM sign_in_session WHERE person_id = :personId AND created_at >= :since AND ended_at IS NULL")
    long countBegunSince(String personId, Instant since);

    @Query("UPDATE sign_in_session SET ended_at = :now, ended_why = :why WHERE id = :id AND ended_at IS NULL")
    int end(String id, Instant now, String why);

    @Query(
            "UPDATE sign_in_session SET ended_at = :now, ended_why = :why WHERE person_id = :personId AND ended_at IS NULL")
    int endAllOf(String personId, Instant now, String why);

    @Query("DELETE FROM refresh_token WHERE session_id IN (SELECT id FROM sign_in_session WHERE ends_at < :before)")
    int forgetTokensEndedBefore(Instant before);

    @Query("DELETE FROM sign_in_session WHERE ends_at < :before")
    int forgetEndedBefore(Instant before);
}
