package cn.qicheng.bench;

import cn.qicheng.identity.BenchKeys;
import cn.qicheng.kernel.Ulid;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * People who could register this minute: real name and phone sealed by the product's own code, a complete profile, the
 * role, a session. Written as rows, because signing tens of thousands in one by one would take longer than the bench; from
 * then on the product cannot tell them from anybody else.
 */
final class Population {

    private static final int ROWS_A_STATEMENT = 500;

    private final List<String> ids;
    private final List<String> sessions;
    private final List<String> tokens;
    private final byte[][] authorization;

    private Population(List<String> ids, List<String> sessions, BenchKeys keys) {
        this.ids = ids;
        this.sessions = sessions;
        this.tokens = new ArrayList<>(ids.size());
        this.authorization = new byte[ids.size()][];
        for (var i = 0; i < ids.size(); i++) {
            var token = keys.token(ids.get(i), sessions.get(i));
            tokens.add(token);
            authorization[i] = ("Authorization: Bearer " + token + "\r\n").getBytes(StandardCharsets.US_ASCII);
        }
    }

    /** Seeds so many graduates; {@code series} keeps two populations of one database apart. */
    static Population graduates(Scene scene, int count, int series) throws SQLException {
        return seed(scene, count, series, "GRADUATE");
    }

    static Population officer(Scene scene) throws SQLException {
        return seed(scene, 1, 99, "CITY_OFFICER");
    }

    /** The two people of the finance office: one draws up, the other releases. */
    static Population finance(Scene scene) throws SQLException {
        return seed(scene, 2, 98, "FINANCE");
    }

    private static Population seed(Scene scene, int count, int series, String role) throws SQLException {
        var keys = scene.keys();
        var ids = new ArrayList<String>(count);
        var sessions = new ArrayList<String>(count);
        try (var database = scene.database()) {
            database.setAutoCommit(false);
            for (var from = 0; from < count; from += ROWS_A_STATEMENT) {
                var to = Math.min(count, from + ROWS_A_STATEMENT);
                var persons = new Rows("person (id, name, id_number, id_number_index, phone, phone_index,"
                        + " consent_version, consent_at, suspended_at, created_at, version)");
                var grants = new Rows("role_grant (id, person_id, role, scope, active, granted_at, granted_by)");
                var held = new Rows("sign_in_session (id, person_id, created_at, ends_at)");
                var profiles = new Rows("graduate_profile (person_id, school, education, full_time, graduated_on,"
                        + " diploma_no, employed, household_place, declared_at, version)");
                for (var i = from; i < to; i++) {
                    var id = Ulid.next();
                    var session = Ulid.next();
                    ids.add(id);
                    sessions.add(session);
                    var idNumber = BenchKeys.idNumber(
                            "99%02d%02d200301%02d%03d".formatted(series, i / 28_000, 1 + i / 1000 % 28, i % 1000));
                    var phone = "1%02d%08d".formatted(30 + series % 60, i);
                    persons.add(
                            id,
                            "测试" + (i % 1000),
                            keys.seal(idNumber),
                            keys.idNumberIndex(idNumber),
                            keys.seal(phone),
                            keys.phoneIndex(phone),
                            "1",
                            Rows.NOW,
                            null,
                            Rows.NOW,
                            "0");
                    grants.add(Ulid.next(), id, role, "*", "1", Rows.NOW, "SYSTEM");
                    held.add(session, id, Rows.NOW, Rows.IN_A_WEEK);
                    profiles.add(
                            id,
                            "兰州大学",
                            "BACHELOR",
                            "1",
                            "2026-06-30",
                            "10730%010d".formatted(i),
                            "0",
                            "甘肃兰州",
                            Rows.NOW,
                            "0");
                }
                persons.insert(database);
                grants.insert(database);
                held.insert(database);
                profiles.insert(database);
                database.commit();
            }
        }
        return new Population(ids, sessions, keys);
    }

    int size() {
        return ids.size();
    }

    String id(int i) {
        return ids.get(i);
    }

    String session(int i) {
        return sessions.get(i);
    }

    byte[] authorization(int i) {
        return authorization[i];
    }

    String bearer(int i) {
        return "Authorization: Bearer " + tokens.get(i);
    }

    /** Rows of one table in one statement. */
    static final class Rows {

        static final String NOW = "UTC_TIMESTAMP(3)";
        static final String IN_A_WEEK = "UTC_TIMESTAMP(3) + INTERVAL 7 DAY";

        private final StringBuilder sql;
        private boolean first = true;

        Rows(String table) {
            sql = new StringBuilder("INSERT INTO ").append(table).append(" VALUES ");
        }

        void add(@Nullable String... values) {
            sql.append(first ? "(" : ",(");
            first = false;
            for (var i = 0; i < values.length; i++) {
                var value = values[i];
                sql.append(i == 0 ? "" : ",");
                if (value == null) {
                    sql.append("NULL");
                } else if (value.startsWith(NOW)) {
                    sql.append(value);
                } else {
                    sql.append('\'')
                            .append(value.replace("\\", "\\\\").replace("'", "''"))
                            .append('\'');
                }
            }
            sql.append(')');
        }

        void insert(Connection database) throws SQLException {
            try (var statement = database.createStatement()) {
                statement.executeUpdate(sql.toString());
            }
        }
    }
}
