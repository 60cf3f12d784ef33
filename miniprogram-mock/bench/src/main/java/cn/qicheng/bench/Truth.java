package cn.qicheng.bench;

import cn.qicheng.bench.Calls.Plan;
import cn.qicheng.bench.Windows.Window;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Compares what people were told with what the database holds. A figure whose run broke one of these is void. */
final class Truth {

    static final int CREATED = 201;
    static final int ALREADY = 200;
    static final int SOLD_OUT = 410;

    private Truth() {}

    /** A registration as stored. */
    record Stored(String id, String personId, String windowId, String positionId, boolean active, long takenMillis) {}

    /** A post as stored. */
    record Post(String windowId, String positionId, int quota, int taken) {}

    /** What one request was told: by whom, for what, when. */
    record Said(
            String personId,
            String windowId,
            String positionId,
            int status,
            String registrationId,
            long sentMillis,
            long receivedMillis) {}

    /** All that stands in the given windows. */
    record Books(List<Post> posts, List<Stored> registrations) {}

    static Books books(Scene scene, List<Window> windows) throws SQLException {
        var in = windows.stream().map(window -> "'" + window.id() + "'").collect(Collectors.joining(","));
        try (var database = scene.database()) {
            return new Books(posts(database, in), registrations(database, in));
        }
    }

    private static List<Post> posts(Connection database, String windowIds) throws SQLException {
        var found = new ArrayList<Post>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("SELECT window_id, position_id, quota, taken FROM window_post"
                        + " WHERE window_id IN (" + windowIds + ")")) {
            while (rows.next()) {
                found.add(new Post(rows.getString(1), rows.getString(2), rows.getInt(3), rows.getInt(4)));
            }
        }
        return found;
    }

    private static List<Stored> registrations(Connection database, String windowIds) throws SQLException {
        var found = new ArrayList<Stored>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("SELECT id, person_id, window_id, position_id, active,"
                        + " CAST(UNIX_TIMESTAMP(taken_at) * 1000 AS SIGNED) FROM registration WHERE window_id IN ("
                        + windowIds + ")")) {
            while (rows.next()) {
                found.add(new Stored(
                        rows.getString(1),
                        rows.getString(2),
                        rows.getString(3),
                        rows.getString(4),
                        rows.getInt(5) == 1,
                        rows.getLong(6)));
            }
        }
        return found;
    }

    static List<Said> said(Answers answers, Population people, List<Window> windows, Plan plan) {
        var all = new ArrayList<Said>();
        for (var i = 0; i < answers.sent(); i++) {
            var window = windows.get(plan.window(i));
            var id = answers.id(i);
            all.add(new Said(
                    people.id(plan.person(i)),
                    window.id(),
                    window.positionIds().get(plan.post(i)),
                    answers.status(i),
                    id == null ? "" : id,
                    answers.sentMillis(i),
                    answers.receivedMillis(i)));
        }
        return all;
    }

    /**
     * Returns each broken promise with how often; empty when all were kept.
     *
     * @param counted whether the design keeps a count per post
     */
    static Map<String, Integer> broken(Books books, List<Said> said, boolean counted) {
        var broken = new TreeMap<String, Integer>();
        oversold(books, counted, broken);
        twicePerWindow(books, broken);
        lostOrForeign(books, said, broken);
        soldOutTooEarly(books, said, broken);
        return broken;
    }

    /** I1 and I4. */
    private static void oversold(Books books, boolean counted, Map<String, Integer> broken) {
        var active = new HashMap<String, Integer>();
        books.registrations().stream()
                .filter(Stored::active)
                .forEach(row -> active.merge(row.windowId() + row.positionId(), 1, Integer::sum));
        for (var post : books.posts()) {
            var held = active.getOrDefault(post.windowId() + post.positionId(), 0);
            if (held > post.quota()) {
                broken.merge("oversold", held - post.quota(), Integer::sum);
            }
            if (counted && held != post.taken()) {
                broken.merge("countDrift", Math.abs(held - post.taken()), Integer::sum);
            }
        }
    }

    /** I3. */
    private static void twicePerWindow(Books books, Map<String, Integer> broken) {
        var held = new HashMap<String, Integer>();
        books.registrations().stream()
                .filter(Stored::active)
                .forEach(row -> held.merge(row.windowId() + row.personId(), 1, Integer::sum));
        held.values().stream().filter(n -> n > 1).forEach(n -> broken.merge("duplicates", n - 1, Integer::sum));
    }

    /** I2: whoever was given a place has it, and it is the one they were told. */
    private static void lostOrForeign(Books books, List<Said> said, Map<String, Integer> broken) {
        var byId = new HashMap<String, Stored>();
        books.registrations().forEach(row -> byId.put(row.id(), row));
        for (var one : said) {
            if (one.status() != CREATED && one.status() != ALREADY) {
                continue;
            }
            var row = byId.get(one.registrationId());
            if (row == null) {
                broken.merge("lostAccepted", 1, Integer::sum);
            } else if (!row.personId().equals(one.personId())
                    || !row.positionId().equals(one.positionId())) {
                broken.merge("foreignAnswer", 1, Integer::sum);
            }
        }
    }

    /**
     * I6, for runs in which nobody gives a place back: when the first "sold out" arrived, as many people as there are places
     * must have asked for theirs before.
     */
    private static void soldOutTooEarly(Books books, List<Said> said, Map<String, Integer> broken) {
        var firstSoldOut = new HashMap<String, Long>();
        said.stream()
                .filter(one -> one.status() == SOLD_OUT)
                .forEach(one -> firstSoldOut.merge(one.windowId() + one.positionId(), one.receivedMillis(), Math::min));
        for (var post : books.posts()) {
            var at = firstSoldOut.get(post.windowId() + post.positionId());
            if (at == null) {
                continue;
            }
            var before = books.registrations().stream()
                    .filter(row -> row.positionId().equals(post.positionId())
                            && row.windowId().equals(post.windowId())
                            && row.takenMillis() <= at)
                    .count();
            if (before < post.quota()) {
                broken.merge("soldOutWhilePlacesLeft", 1, Integer::sum);
            }
        }
    }
}
