package cn.qicheng.registration.store;

import cn.qicheng.kernel.Padded;
import cn.qicheng.registration.domain.ApplicantFacts;
import cn.qicheng.registration.domain.GraduateProfile;
import cn.qicheng.registration.domain.Schooling;
import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** By hand, because in the opening minute every tap reads it: the mapping of rows was a tenth of a tap's processor time. */
@Singleton
class JdbcApplicantFacts implements ApplicantFacts {

    private static final String OF_PERSONS =
            "SELECT p.person_id, p.school, p.education, p.full_time, p.graduated_on, p.diploma_no, p.employed,"
                    + " p.household_place, r.admitted_on FROM graduate_profile p"
                    + " LEFT JOIN registration r ON r.person_id = p.person_id AND r.admitted = 1"
                    + " WHERE p.person_id IN (?%s)";

    private final JdbcOperations jdbc;

    JdbcApplicantFacts(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Connectable
    public Map<String, Known> of(Collection<String> personIds) {
        if (personIds.isEmpty()) {
            return Map.of();
        }
        var ids = Padded.toPowerOfTwo(personIds);
        return jdbc.prepareStatement(
                OF_PERSONS.formatted(",?".repeat(ids.size() - 1)), statement -> read(statement, ids));
    }

    private static Map<String, Known> read(PreparedStatement statement, List<String> ids) throws SQLException {
        for (int i = 0; i < ids.size(); i++) {
            statement.setString(i + 1, ids.get(i));
        }
        var found = new HashMap<String, Known>();
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                var profile = profile(rows);
                found.put(
                        profile.personId(),
                        new Known(profile, Optional.ofNullable(rows.getObject("admitted_on", LocalDate.class))));
            }
        }
        return found;
    }

    private static GraduateProfile profile(ResultSet row) throws SQLException {
        return new GraduateProfile(
                row.getString("person_id"),
                row.getString("school"),
                Schooling.valueOf(row.getString("education")),
                row.getBoolean("full_time"),
                row.getObject("graduated_on", LocalDate.class),
                row.getString("diploma_no"),
                row.getBoolean("employed"),
                row.getString("household_place"));
    }
}
