package cn.qicheng.bench;

import cn.qicheng.bench.Windows.Window;
import cn.qicheng.bench.peer.RowTemplate;
import cn.qicheng.bench.peer.RowTemplate.Table;
import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Looks at what the product writes for one registration by the time it has answered 201, and makes a template of it, so that
 * every peer writes the same rows. Taken before the population is seeded: the whole database is compared.
 */
final class Lesson {

    private static final Pattern ID = Pattern.compile("[0-9A-HJKMNP-TV-Z]{26}");
    private static final int TAIL = 10;
    private static final int CONNECTIONS = 256;
    private static final int LOOKED_AT = 60;

    /** What the product does later for a place given away is done by then. */
    private static final long FOLLOWED_UP_MILLIS = 3_000;

    private Lesson() {}

    /**
     * @param template the rows that stand when 201 is answered
     * @param tables all tables that change in the end, also by what is done later
     */
    record Learned(RowTemplate template, List<String> tables) {}

    /** One row with its columns. */
    private record Row(String table, List<String> columns, List<@Nullable String> values) {

        String text() {
            return String.join("\n", values.stream().map(String::valueOf).toList());
        }

        String key() {
            return table + "\n" + values.getFirst();
        }
    }

    /**
     * Registers a crowd in one moment and takes the one with the fewest rows. A product may put off a part of its work while
     * it is busy; then its peers need not do that part at all.
     */
    static Learned taken(Scene scene, Jvm product, Windows windows, Population crowd) throws SQLException, IOException {
        var window = windows.publish(product, 1, crowd.size(), Duration.ofSeconds(-2));
        var before = rows(scene);
        var ids = rush(product, window, crowd);
        var after = rows(scene);
        if (ids.isEmpty()) {
            throw new IOException("nobody of the first crowd was given a place");
        }
        // The same tap again brings the same answer again.
        var last = ids.keySet().stream().max(Comparator.naturalOrder()).orElseThrow();
        var answer = register(product, window, crowd, last);
        var template = ids.keySet().stream()
                .sorted(Comparator.reverseOrder())
                .limit(LOOKED_AT)
                .map(person -> template(
                        before,
                        after,
                        crowd.id(person),
                        window,
                        Calls.key(crowd.id(person), window.id()),
                        ids.getOrDefault(person, ""),
                        answer.replace(ids.getOrDefault(last, ""), ids.getOrDefault(person, ""))))
                .min(Comparator.comparingInt(Lesson::rowCount))
                .orElseThrow();
        Files.writeString(scene.folder().resolve("rows.json"), new Gson().toJson(template));
        Pause.millis(FOLLOWED_UP_MILLIS);
        var known = before.stream().map(Row::key).collect(Collectors.toSet());
        var tables = new LinkedHashSet<String>();
        template.tables().forEach(table -> tables.add(table.name()));
        rows(scene).stream().filter(row -> !known.contains(row.key())).forEach(row -> tables.add(row.table()));
        return new Learned(template, List.copyOf(tables));
    }

    /** Everybody at once; returns who was given which registration. */
    private static Map<Integer, String> rush(Jvm product, Window window, Population crowd) {
        var given = new HashMap<Integer, String>();
        try (var load = new Load(CONNECTIONS, product.port())) {
            var answers = load.closed(
                    60,
                    crowd.size(),
                    true,
                    Calls.register(Calls.REGISTRATIONS, crowd, List.of(window), Calls.onceEach(crowd.size())));
            for (var i = 0; i < answers.sent(); i++) {
                var id = answers.id(i);
                if (answers.status(i) == Truth.CREATED && id != null) {
                    given.put(i, id);
                }
            }
        }
        return given;
    }

    private static int rowCount(RowTemplate template) {
        return template.tables().stream().mapToInt(table -> table.rows().size()).sum();
    }

    private static String register(Jvm product, Window window, Population people, int person) throws IOException {
        var answer = Http.post(
                product.port(),
                Calls.REGISTRATIONS,
                Calls.body(window.id(), window.positionIds().getFirst()),
                people.bearer(person),
                "Idempotency-Key: " + Calls.key(people.id(person), window.id()));
        if (answer.status() >= 300) {
            throw new IOException("the first registration answered " + answer.status() + " " + answer.body());
        }
        return answer.body();
    }

    private static List<Row> rows(Scene scene) throws SQLException {
        var all = new ArrayList<Row>();
        try (var database = scene.database();
                var moment = database.createStatement()) {
            // All tables as of one moment: what is done later for this registration must not be taken for a part of it.
            moment.execute("START TRANSACTION WITH CONSISTENT SNAPSHOT");
            read(database, all);
        }
        return all;
    }

    private static void read(Connection database, List<Row> all) throws SQLException {
        try (var tables = database.getMetaData().getTables(database.getCatalog(), null, "%", new String[] {"TABLE"})) {
            while (tables.next()) {
                var table = tables.getString("TABLE_NAME");
                try (var statement = database.createStatement();
                        var found = statement.executeQuery("SELECT * FROM `" + table + "`")) {
                    var meta = found.getMetaData();
                    var columns = new ArrayList<String>();
                    for (var c = 1; c <= meta.getColumnCount(); c++) {
                        columns.add(meta.getColumnName(c));
                    }
                    while (found.next()) {
                        var values = new ArrayList<@Nullable String>();
                        for (var c = 1; c <= columns.size(); c++) {
                            values.add(textOf(found.getString(c), meta.getColumnTypeName(c)));
                        }
                        all.add(new Row(table, columns, values));
                    }
                }
            }
        }
    }

    /** The driver tells TINYINT(1) and BIT as words. */
    private static @Nullable String textOf(@Nullable String value, String type) {
        if (value != null && (type.startsWith("BIT") || type.startsWith("TINYINT"))) {
            return switch (value) {
                case "true" -> "1";
                case "false" -> "0";
                default -> value;
            };
        }
        return value;
    }

    private static RowTemplate template(
            List<Row> before,
            List<Row> after,
            String person,
            Window window,
            String key,
            String registration,
            String answer) {
        var known = before.stream().map(Row::key).collect(Collectors.toSet());
        var old = new HashSet<String>();
        before.forEach(row -> ID.matcher(row.text()).results().forEach(found -> old.add(found.group())));
        var fresh = after.stream().filter(row -> !known.contains(row.key())).toList();
        var ids = new LinkedHashSet<String>(List.of(registration));
        var kept = related(fresh, person, old, ids);
        var gaps = new LinkedHashMap<String, String>();
        gaps.put(person, "{{person}}");
        gaps.put(window.id(), "{{window}}");
        gaps.put(window.positionIds().getFirst(), "{{position}}");
        gaps.put(key, "{{key}}");
        var n = 0;
        var tails = new HashMap<String, String>();
        for (var id : ids) {
            gaps.put(id, "{{u" + n + "}}");
            tails.put(id.substring(id.length() - TAIL), "{{t" + n + "}}");
            n++;
        }
        gaps.putAll(tails);
        var tables = new LinkedHashMap<String, Table>();
        for (var row : kept) {
            tables.computeIfAbsent(row.table(), name -> new Table(name, row.columns(), new ArrayList<>()))
                    .rows()
                    .add(row.values().stream()
                            .map(value -> value == null ? null : gapped(value, gaps))
                            .collect(Collectors.toCollection(ArrayList::new)));
        }
        return new RowTemplate(n, List.copyOf(tables.values()), gapped(answer, gaps));
    }

    /** The new rows that hang together with the person, and the new ids in them. */
    private static Set<Row> related(List<Row> fresh, String person, Set<String> old, Set<String> ids) {
        var kept = new LinkedHashSet<Row>();
        for (var grown = true; grown; ) {
            grown = false;
            for (var row : fresh) {
                var text = row.text();
                if (!kept.contains(row)
                        && (text.contains(person) || ids.stream().anyMatch(text::contains))) {
                    kept.add(row);
                    grown = true;
                    ID.matcher(text)
                            .results()
                            .map(found -> found.group())
                            .filter(id -> !old.contains(id) && !id.equals(person))
                            .forEach(ids::add);
                }
            }
        }
        return kept;
    }

    private static String gapped(String value, Map<String, String> gaps) {
        var text = value;
        for (var gap : gaps.entrySet()) {
            text = text.replace(gap.getKey(), gap.getValue());
        }
        return text;
    }
}
