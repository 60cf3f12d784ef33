package cn.qicheng.identity;

import cn.qicheng.web.PlainSql;
import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** Who is behind a session and what that person holds, in one question; by hand, because every request asks it. */
@Singleton
class HeldSessions {

    private static final String OF_SESSIONS =
            "SELECT s.id, p.id, p.name, p.suspended_at, s.ends_at, s.ended_at, g.role, g.scope"
                    + " FROM sign_in_session s JOIN person p ON p.id = s.person_id"
                    + " LEFT JOIN role_grant g ON g.person_id = p.id AND g.active = 1 WHERE s.id IN (%s)";

    private final JdbcOperations jdbc;

    HeldSessions(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** One row per grant of a session's person, one row without a role if there is none; none for an unknown session. */
    @Connectable
    List<HeldSession> of(Collection<String> sessionIds) {
        return PlainSql.ofKeys(jdbc, OF_SESSIONS, sessionIds, HeldSessions::session);
    }

    private static HeldSession session(ResultSet row) throws SQLException {
        return new HeldSession(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                PlainSql.instant(row, 4),
                Objects.requireNonNull(PlainSql.instant(row, 5)),
                PlainSql.instant(row, 6),
                row.getString(7),
                row.getString(8));
    }
}
