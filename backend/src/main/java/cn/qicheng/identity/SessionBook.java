package cn.qicheng.identity;

import cn.qicheng.audit.AuditTrail;
import cn.qicheng.audit.AuditTrail.Beginning;
import cn.qicheng.kernel.GatheredReads;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.SqlText;
import cn.qicheng.kernel.SubjectRef;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Enters new sessions with their first refresh token and their entry in the audit trail. On the morning of an opening a
 * whole city signs in within minutes: those of one moment share one round trip and one commit.
 */
@Singleton
class SessionBook {

    private static final Logger LOG = LoggerFactory.getLogger(SessionBook.class);
    private static final int AT_ONCE = 128;

    private final SessionConnections connections;
    private final AuditTrail audit;
    private final GatheredReads<NewSession, NewSession> entries;

    /** {@code tokenHash} is the SHA-256 of its first refresh token. */
    record NewSession(SessionRow row, String tokenHash) {}

    SessionBook(
            SessionConnections connections, AuditTrail audit, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.connections = connections;
        this.audit = audit;
        this.entries = new GatheredReads<>(this::enterAll, blocking, AT_ONCE);
    }

    /** Returns when the session stands. A batch that fails fails for all of it; nobody was told of any session in it. */
    void enter(NewSession session) {
        entries.read(session).join();
    }

    /** The trail's chain hangs at the session, not at the person, so that two phones of one person do not wait for each other. */
    static SubjectRef subject(String sessionId) {
        return new SubjectRef("SIGN_IN_SESSION", sessionId);
    }

    /**
     * A connection may have died unnoticed since the last batch, so a batch that fails is written once more, with the same
     * ids: if the first attempt did arrive, its rows are in the way of the second and stand.
     */
    private Map<NewSession, NewSession> enterAll(Set<NewSession> sessions) {
        var batch = sessions(sessions) + ";" + tokens(sessions) + ";" + audit.beginnings(beginnings(sessions));
        try {
            write(batch);
        } catch (SQLException perhapsDead) {
            try {
                write(batch);
            } catch (SQLIntegrityConstraintViolationException arrivedBefore) {
                LOG.info("a batch of sessions had been entered though its answer was lost");
            } catch (SQLException failed) {
                failed.addSuppressed(perhapsDead);
                throw new DataAccessException("sessions not entered", failed);
            }
        }
        return sessions.stream().collect(Collectors.toMap(Function.identity(), Function.identity()));
    }

    private void write(String batch) throws SQLException {
        try (var connection = connections.get();
                var statement = connection.createStatement()) {
            statement.execute(batch);
            while (statement.getMoreResults() || statement.getUpdateCount() >= 0) {
                // A failure of the second or third statement shows only when its result is asked for.
            }
            connection.commit();
        }
    }

    private static String sessions(Collection<NewSession> sessions) {
        return sessions.stream()
                .map(NewSession::row)
                .map(row -> "(%s,%s,%s,%s)"
                        .formatted(
                                SqlText.of(row.id()),
                                SqlText.of(row.personId()),
                                SqlText.of(row.createdAt()),
                                SqlText.of(row.endsAt())))
                .collect(Collectors.joining(
                        ",", "INSERT INTO sign_in_session (id, person_id, created_at, ends_at) VALUES ", ""));
    }

    private static String tokens(Collection<NewSession> sessions) {
        return sessions.stream()
                .map(session -> "(%s,%s,%s)"
                        .formatted(
                                SqlText.of(session.tokenHash()),
                                SqlText.of(session.row().id()),
                                SqlText.of(session.row().createdAt())))
                .collect(Collectors.joining(",", "INSERT INTO refresh_token (id, session_id, issued_at) VALUES ", ""));
    }

    /** Nobody has chosen a role yet when signing in; the product notes it. */
    private static List<Beginning> beginnings(Collection<NewSession> sessions) {
        return sessions.stream()
                .map(NewSession::row)
                .map(row ->
                        new Beginning(subject(row.id()), "SIGNED_IN", row.personId(), Role.SYSTEM, "", row.createdAt()))
                .toList();
    }
}
