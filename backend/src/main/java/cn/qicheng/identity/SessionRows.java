package cn.qicheng.identity;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface SessionRows extends GenericRepository<SessionRow, String> {

    SessionRow save(SessionRow row);

    Optional<SessionRow> findById(String id);

    /** One row per grant of the session's person, one row without a role if there is no grant; none for an unknown session. */
    @Query(
            "SELECT s.id AS session_id, p.id AS person_id, p.name AS name, p.suspended_at AS suspended_at, s.ends_at AS ends_at, "
                    + "s.ended_at AS ended_at, g.role AS role, g.scope AS scope "
                    + "FROM sign_in_session s JOIN person p ON p.id = s.person_id "
                    + "LEFT JOIN role_grant g ON g.person_id = p.id AND g.active = 1 WHERE s.id = :id")
    List<Held> held(String id);

    @Query("SELECT s.id AS session_id, p.id AS person_id, p.name AS name, p.suspended_at AS suspended_at, "
            + "s.ends_at AS ends_at, s.ended_at AS ended_at, g.role AS role, g.scope AS scope "
            + "FROM sign_in_session s JOIN person p ON p.id = s.person_id "
            + "LEFT JOIN role_grant g ON g.person_id = p.id AND g.active = 1 WHERE s.id IN (:ids)")
    List<Held> heldByAll(Collection<String> ids);

    @Introspected
    record Held(
            String sessionId,
            String personId,
            @Nullable String name,
            @Nullable Instant suspendedAt,
            Instant endsAt,
            @Nullable Instant endedAt,
            @Nullable String role,
            @Nullable String scope) {}

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
