package cn.qicheng.identity;

import cn.qicheng.web.PlainSql;
import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/** By hand, because in the opening minute every tap reads a card: the mapping of whole rows was a tenth of its processor time. */
@Singleton
class PersonCardReads {

    private static final String OF_PERSONS =
            "SELECT id, name, id_number, phone, phone_index IS NOT NULL FROM person WHERE id IN (%s)";

    private final JdbcOperations jdbc;

    PersonCardReads(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that exist, in any order. */
    @Connectable
    List<PersonCardRow> of(Collection<String> personIds) {
        return PlainSql.ofKeys(jdbc, OF_PERSONS, personIds, PersonCardReads::card);
    }

    private static PersonCardRow card(ResultSet row) throws SQLException {
        return new PersonCardRow(
                row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getBoolean(5));
    }
}
