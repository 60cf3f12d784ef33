package cn.qicheng.registration.store;

import cn.qicheng.kernel.SqlText;
import cn.qicheng.registration.domain.PlaceBook.Place;
import cn.qicheng.registration.domain.Registration;
import cn.qicheng.registration.domain.RegistrationState;
import cn.qicheng.web.PlainSql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * The statements of a batch; no decisions here.
 *
 * <p>Values of a batch are written by {@link SqlText}, those of a question are bound.
 */
final class PlaceSql {

    /** Skips duplicates and nothing else; INSERT IGNORE would also swallow values that do not fit. */
    private static final String SKIP_DUPLICATES = " ON DUPLICATE KEY UPDATE id=id";

    static final int NOT_ON_OFFER = -1;
    static final int DOOR_SHUT = -2;

    private static final String COLUMNS = "id, window_id, position_id, person_id, base_id, district_code, state,"
            + " release_reason, taken_at, ticket_no, rule_version, since, mentor_id, admitted_on, version, request_key";

    /** A registration that is there already, and the key it was made under. */
    record Stored(Registration registration, String requestKey) {

        Place placeFor(String key) {
            return new Place(registration, requestKey.equals(key), false);
        }
    }

    /**
     * Everything of a batch in one round trip. Returns true if every row was new and every count moved; otherwise the
     * caller rolls back and looks who stood in the way.
     */
    static boolean write(
            Connection connection, List<Tap> rows, SortedMap<String, SortedMap<String, Integer>> counts, String audit)
            throws SQLException {
        var sql = new StringBuilder(rows.size() * 2_000);
        registrations(sql, rows);
        sql.append(';').append(audit).append(';');
        followUps(sql, rows);
        counts.forEach((windowId, places) -> count(sql.append(';'), windowId, places));
        try (var statement = connection.createStatement()) {
            statement.execute(sql.toString());
            var asHoped = statement.getUpdateCount() == rows.size();
            for (int i = 0; i < 2; i++) {
                statement.getMoreResults();
                asHoped &= statement.getUpdateCount() == rows.size();
            }
            for (var places : counts.values()) {
                statement.getMoreResults();
                asHoped &= statement.getUpdateCount() == places.size();
            }
            return asHoped;
        }
    }

    /**
     * So many places of each of these posts of a window, in one statement: under uneven demand a batch carries dozens of
     * posts. Last in the transaction: these are the rows everybody wants, locked until the commit, in the order of the index
     * whoever writes.
     */
    private static void count(StringBuilder sql, String windowId, SortedMap<String, Integer> places) {
        var more = new StringBuilder();
        if (places.size() == 1) {
            more.append(places.get(places.firstKey()));
        } else {
            more.append("CASE position_id");
            places.forEach((positionId, n) -> more.append(" WHEN ")
                    .append(SqlText.of(positionId))
                    .append(" THEN ")
                    .append(n));
            more.append(" END");
        }
        sql.append("UPDATE window_post FORCE INDEX (uk_window_post_window_position) SET taken=taken+")
                .append(more)
                .append(" WHERE window_id=")
                .append(SqlText.of(windowId))
                .append(" AND position_id IN (");
        places.keySet().forEach(positionId -> sql.append(SqlText.of(positionId)).append(','));
        sql.setLength(sql.length() - 1);
        sql.append(") AND live=1 AND door='OPEN' AND taken+").append(more).append("<=quota");
    }

    private static void registrations(StringBuilder sql, List<Tap> rows) {
        sql.append("INSERT INTO registration (id, window_id, position_id, person_id, base_id, district_code, state,"
                + " active, taken_at, ticket_no, rule_version, since, version, request_key) VALUES ");
        for (var tap : rows) {
            var registration = tap.registration();
            var takenAt = SqlText.of(registration.takenAt());
            sql.append('(').append(SqlText.of(registration.id())).append(',');
            sql.append(SqlText.of(registration.windowId())).append(',');
            sql.append(SqlText.of(registration.positionId())).append(',');
            sql.append(SqlText.of(registration.personId())).append(',');
            sql.append(SqlText.of(registration.baseId())).append(',');
            sql.append(SqlText.of(registration.districtCode())).append(",'HELD',1,");
            sql.append(takenAt).append(',');
            sql.append(SqlText.of(registration.ticketNo())).append(',');
            sql.append(SqlText.of(registration.ruleVersion())).append(',');
            sql.append(takenAt).append(",0,");
            sql.append(SqlText.of(tap.request().requestKey())).append("),");
        }
        sql.setLength(sql.length() - 1);
        sql.append(SKIP_DUPLICATES);
    }

    private static void followUps(StringBuilder sql, List<Tap> rows) {
        sql.append("INSERT INTO place_follow_up (registration_id, taken_at, facts) VALUES ");
        for (var tap : rows) {
            sql.append('(').append(SqlText.of(tap.id())).append(',');
            sql.append(SqlText.of(tap.registration().takenAt())).append(',');
            sql.append(SqlText.of(tap.facts())).append("),");
        }
        sql.setLength(sql.length() - 1);
    }

    /** Who of these holds a place in the window, or was given one under the same key before; by the tap's id. */
    static Map<String, Stored> existing(Connection connection, List<Tap> taps) throws SQLException {
        var active = new HashMap<String, Stored>();
        var byWindow =
                taps.stream().collect(Collectors.groupingBy(tap -> tap.line().windowId()));
        for (var window : byWindow.entrySet()) {
            var people =
                    window.getValue().stream().map(Tap::personId).distinct().toList();
            var arguments = new ArrayList<String>(people);
            arguments.addFirst(window.getKey());
            select(
                            connection,
                            " WHERE window_id=? AND active=1 AND person_id IN (" + PlainSql.marks(people.size()) + ")",
                            arguments)
                    .forEach(stored ->
                            active.put(window.getKey() + stored.registration().personId(), stored));
        }
        var keyed = new HashMap<String, Stored>();
        var arguments = new ArrayList<String>();
        taps.forEach(
                tap -> arguments.addAll(List.of(tap.personId(), tap.request().requestKey())));
        select(
                        connection,
                        " WHERE (person_id, request_key) IN (" + "(?,?),".repeat(taps.size() - 1) + "(?,?))",
                        arguments)
                .forEach(stored -> keyed.put(stored.registration().personId() + "/" + stored.requestKey(), stored));
        var found = new LinkedHashMap<String, Stored>();
        for (var tap : taps) {
            var sameKey = keyed.get(tap.personId() + "/" + tap.request().requestKey());
            var held = sameKey != null ? sameKey : active.get(tap.line().windowId() + tap.personId());
            if (held != null) {
                found.put(tap.id(), held);
            }
        }
        return found;
    }

    /** Free places as last committed, or why there are none to take. Not locked: the conditional update decides. */
    static int remaining(Connection connection, PlaceLine line) throws SQLException {
        try (var statement = connection.prepareStatement(
                "SELECT live, quota - taken, door FROM window_post WHERE window_id=? AND position_id=?")) {
            PlainSql.bind(statement, List.of(line.windowId(), line.positionId()));
            try (var row = statement.executeQuery()) {
                if (!row.next() || row.getInt(1) != 1) {
                    return NOT_ON_OFFER;
                }
                return row.getString(3).equals("OPEN") ? row.getInt(2) : DOOR_SHUT;
            }
        }
    }

    /** Everyone who holds a place of a post in its window. */
    static List<Stored> holders(Connection connection, String windowId, String positionId) throws SQLException {
        return select(connection, " WHERE position_id=? AND active=1 AND window_id=?", List.of(positionId, windowId));
    }

    /** Everyone who holds a place in a window. */
    static List<Stored> holders(Connection connection, String windowId) throws SQLException {
        return select(connection, " WHERE window_id=? AND active=1", List.of(windowId));
    }

    private static List<Stored> select(Connection connection, String where, List<String> arguments)
            throws SQLException {
        try (var statement = connection.prepareStatement("SELECT " + COLUMNS + " FROM registration" + where)) {
            return PlainSql.read(statement, arguments, PlaceSql::stored);
        }
    }

    private static Stored stored(ResultSet row) throws SQLException {
        var key = row.getString(16);
        return new Stored(
                new Registration(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        RegistrationState.valueOf(row.getString(7)),
                        row.getString(8),
                        Objects.requireNonNull(PlainSql.instant(row, 9)),
                        row.getString(10),
                        row.getString(11),
                        Objects.requireNonNull(PlainSql.instant(row, 12)),
                        row.getString(13),
                        row.getObject(14, LocalDate.class),
                        row.getLong(15)),
                key == null ? "" : key);
    }

    /** The arithmetic of a batch needs an engine that counts a skipped duplicate as 0. Leaves nothing behind. */
    static void mustCountDuplicatesAsNothing(Connection connection) throws SQLException {
        var row = "INSERT INTO place_follow_up (registration_id, taken_at, facts)"
                + " VALUES ('00000000000000000000000000','2000-01-01 00:00:00',0x00)"
                + " ON DUPLICATE KEY UPDATE registration_id=registration_id";
        try (Statement statement = connection.createStatement()) {
            var first = statement.executeUpdate(row);
            var again = statement.executeUpdate(row);
            if (first != 1 || again != 0) {
                throw new IllegalStateException("数据库对重复行的计数不是 0（得到 " + first + "、" + again
                        + "），不能批量占名额；请检查驱动参数 useAffectedRows。 / The database counts a skipped duplicate as " + again
                        + " and not as 0; check the driver's useAffectedRows.");
            }
        } finally {
            connection.rollback();
        }
    }

    private PlaceSql() {}
}
