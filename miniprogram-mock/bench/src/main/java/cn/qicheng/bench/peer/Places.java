package cn.qicheng.bench.peer;

import cn.qicheng.bench.peer.RowTemplate.Inserts;
import cn.qicheng.bench.peer.RowTemplate.Place;
import com.github.f4b6a3.ulid.UlidCreator;
import com.google.gson.Gson;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** What all peers share: the connections, the rows of a registration, the count of the post. */
final class Places {

    private static final Pattern ID = Pattern.compile("[0-9A-HJKMNP-TV-Z]{26}");
    private static final Pattern KEY = Pattern.compile("[0-9A-Za-z-]{1,64}");
    private static final int CONNECTIONS = 20;

    private final DataSource dataSource;
    private final Inserts inserts;

    Places() {
        var config = new HikariConfig();
        config.setJdbcUrl(System.getProperty("bench.db.url"));
        config.setUsername(System.getProperty("bench.db.username"));
        config.setPassword(System.getProperty("bench.db.password"));
        config.setMaximumPoolSize(CONNECTIONS);
        config.setAutoCommit(false);
        config.setConnectionTimeout(30_000);
        this.dataSource = new HikariDataSource(config);
        try {
            inserts = new Inserts(new Gson()
                    .fromJson(Files.readString(Path.of(System.getProperty("bench.rows"))), RowTemplate.class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Connection connection() throws SQLException {
        return dataSource.getConnection();
    }

    /** Checks what came from outside, for it is copied into SQL as text, and makes the new ids. */
    Place place(String person, String window, String position, String key) {
        if (!ID.matcher(window).matches()
                || !ID.matcher(position).matches()
                || !KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("not an id");
        }
        var ids = new ArrayList<String>(inserts.fresh());
        for (var i = 0; i < inserts.fresh(); i++) {
            ids.add(UlidCreator.getMonotonicUlid().toString());
        }
        return new Place(person, window, position, key, ids);
    }

    String answer(Place place) {
        return inserts.answer(place);
    }

    /** One statement per table. */
    void insert(Connection connection, Place place) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var sql : inserts.of(List.of(place))) {
                statement.executeUpdate(sql);
            }
        }
    }

    /** Moves the count of the post; false when no place is left. */
    boolean count(Connection connection, Place place) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.executeUpdate(countSql(place.window(), place.position(), 1)) == 1;
        }
    }

    /** All rows of all places and the counts of their posts, in one round trip. */
    void insertAndCount(Connection connection, List<Place> places) throws SQLException {
        var perPost = new TreeMap<String, List<Place>>();
        places.forEach(place -> perPost.computeIfAbsent(place.position(), unseen -> new ArrayList<>())
                .add(place));
        var sql = new StringBuilder(String.join(";", inserts.of(places)));
        perPost.forEach((position, ofPost) ->
                sql.append(';').append(countSql(ofPost.getFirst().window(), position, ofPost.size())));
        try (var statement = connection.createStatement()) {
            statement.execute(sql.toString());
        }
    }

    private static String countSql(String window, String position, int n) {
        return "UPDATE window_post SET taken = taken + " + n + " WHERE window_id = '" + window + "' AND position_id = '"
                + position + "' AND live = 1 AND taken + " + n + " <= quota";
    }
}
