package cn.qicheng.web;

import cn.qicheng.kernel.Padded;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Questions to the database whose rows are mapped by hand: for the few that every request of an opening asks, where a
 * framework's mapping would cost more than the answer.
 */
public final class PlainSql {

    /** Makes something of the row the cursor stands on. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /**
     * Reads the rows of many keys at once, within a connection of the caller's.
     *
     * @param sql with {@code IN (%s)} where the keys belong, and no other parameter
     */
    public static <T> List<T> ofKeys(JdbcOperations jdbc, String sql, Collection<String> keys, Reader<T> reader) {
        if (keys.isEmpty()) {
            return List.of();
        }
        var padded = Padded.toPowerOfTwo(keys);
        return jdbc.prepareStatement(sql.formatted(marks(padded.size())), statement -> read(statement, padded, reader));
    }

    /** Runs a statement with these arguments, in their order, and maps all its rows. */
    public static <T> List<T> read(PreparedStatement statement, List<String> arguments, Reader<T> reader)
            throws SQLException {
        bind(statement, arguments);
        var found = new ArrayList<T>();
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(reader.read(rows));
            }
        }
        return found;
    }

    public static void bind(PreparedStatement statement, List<String> arguments) throws SQLException {
        for (int i = 0; i < arguments.size(); i++) {
            statement.setString(i + 1, arguments.get(i));
        }
    }

    /** Returns {@code ?,?,…} for so many arguments, at least one. */
    public static String marks(int count) {
        return "?,".repeat(count - 1) + "?";
    }

    /** Reads a DATETIME as it is written: UTC, whatever zone the server runs in. */
    public static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var utc = row.getObject(column, LocalDateTime.class);
        return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
    }

    private PlainSql() {}
}
