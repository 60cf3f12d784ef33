package cn.qicheng.registration.store;

import cn.qicheng.registration.domain.ApplicantFacts;
import cn.qicheng.registration.domain.GraduateProfile;
import cn.qicheng.registration.domain.Schooling;
import cn.qicheng.web.PlainSql;
import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** By hand, because in the opening minute every tap reads it: the mapping of rows was a tenth of a tap's processor time. */
@Singleton
class JdbcApplicantFacts implements ApplicantFacts {

    private static final String OF_PERSONS =
            "SELECT p.person_id, p.school, p.education, p.full_time, p.graduated_on, p.diploma_no, p.employed,"
                    + " p.household_place, r.admitted_on FROM graduate_profile p"
                    + " LEFT JOIN registration r ON r.person_id = p.person_id AND r.admitted = 1"
                    + " WHERE p.person_id IN (%s)";

    private final JdbcOperations jdbc;

    JdbcApplicantFacts(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Connectable
    public Map<String, Known> of(Collection<String> personIds) {
        return PlainSql.ofKeys(jdbc, OF_PERSONS, personIds, JdbcApplicantFacts::known).stream()
                .collect(Collectors.toMap(known -> known.profile().personId(), known -> known));
    }

    private static Known known(ResultSet row) throws SQLException {
        return new Known(profile(row), Optional.ofNullable(row.getObject("admitted_on", LocalDate.class)));
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
