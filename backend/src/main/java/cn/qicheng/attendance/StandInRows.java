package cn.qicheng.attendance;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface StandInRows extends GenericRepository<StandInRow, String> {

    StandInRow save(StandInRow row);

    StandInRow update(StandInRow row);

    Optional<StandInRow> findById(String id);

    /** Those whose last day is this one or later. */
    List<StandInRow> findByPersonIdAndToOnGreaterThanEquals(String personId, LocalDate day);

    List<StandInRow> findByMentorPersonIdAndToOnGreaterThanEquals(String mentorPersonId, LocalDate day);

    List<StandInRow> findByMentorPersonIdInAndToOnGreaterThanEquals(Collection<String> mentors, LocalDate day);
}
