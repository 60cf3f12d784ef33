package cn.qicheng.identity;

import cn.qicheng.kernel.Padded;
import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** By hand, because in the opening minute every tap reads a card: the mapping of whole rows was a tenth of its processor time. */
@Singleton
class PersonCardReads {

    private static final String OF_PERSONS =
            "SELECT id, name, id_number, phone, phone_index IS NOT NULL FROM person WHERE id IN (?%s)";

    private final JdbcOperations jdbc;

    PersonCardReads(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that exist, in any order. */
    @Connectable
    List<PersonCardRow> of(Collection<String> personIds) {
        if (personIds.isEmpty()) {
            return List.of();
        }
        var ids = Padded.toPowerOfTwo(personIds);
        return jdbc.prepareStatement(
                OF_PERSONS.formatted(",?".repeat(ids.size() - 1)), statement -> read(statement, ids));
    }

    private static List<PersonCardRow> read(PreparedStatement statement, List<String> ids) throws SQLException {
        for (int i = 0; i < ids.size(); i++) {
            statement.setString(i + 1, ids.get(i));
        }
        var found = new ArrayList<PersonCardRow>(ids.size());
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(new PersonCardRow(
                        rows.getString(1),
                        rows.getString(2),
                        rows.getString(3),
                        rows.getString(4),
                        rows.getBoolean(5)));
            }
        }
        return found;
    }
}
