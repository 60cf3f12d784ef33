package cn.qicheng.web;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows for many keys at once, mapped by hand: for the few questions that every request of an opening asks, where a framework's
 * mapping would cost more than the answer. Keys are padded first ({@link cn.qicheng.kernel.Padded}), so that there are few statements.
 */
public final class ByKeys {

    /** Makes something of the row the cursor stands on. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Returns {@code ?,?,…} for so many keys, at least one. */
    public static String marks(int keys) {
        return "?" + ",?".repeat(keys - 1);
    }

    /** Runs a statement whose only parameters are the keys. */
    public static <T> List<T> read(PreparedStatement statement, List<String> keys, Reader<T> reader)
            throws SQLException {
        for (int i = 0; i < keys.size(); i++) {
            statement.setString(i + 1, keys.get(i));
        }
        var found = new ArrayList<T>(keys.size());
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(reader.read(rows));
            }
        }
        return found;
    }

    private ByKeys() {}
}
