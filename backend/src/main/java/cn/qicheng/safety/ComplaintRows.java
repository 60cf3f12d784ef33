package cn.qicheng.safety;

import cn.qicheng.safety.domain.SafetyState;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ComplaintRows extends GenericRepository<ComplaintRow, String> {

    ComplaintRow save(ComplaintRow row);

    ComplaintRow update(ComplaintRow row);

    Optional<ComplaintRow> findById(String id);

    List<ComplaintRow> findByPersonIdOrderByLodgedAtDesc(String personId);

    /** What a base may know of: never the confidential ones. */
    @Query("SELECT * FROM safety_complaint WHERE base_id = :baseId AND confidential = FALSE AND state <> 'WITHDRAWN'"
            + " ORDER BY lodged_at DESC LIMIT 100")
    List<ComplaintRow> openToBase(String baseId);

    /** Danger first, then by the day of the answer; what is closed comes last. */
    @Query("SELECT * FROM safety_complaint WHERE (:city = TRUE OR office_code IN (:offices)) AND state IN (:states)"
            + " ORDER BY state IN ('CLOSED', 'WITHDRAWN'), danger DESC, due_on, id LIMIT :size OFFSET :offset")
    List<ComplaintRow> ofOffices(
            boolean city, Collection<String> offices, Collection<SafetyState> states, int size, long offset);

    @Query("SELECT COUNT(*) FROM safety_complaint WHERE (:city = TRUE OR office_code IN (:offices))"
            + " AND state IN (:states)")
    long countOfOffices(boolean city, Collection<String> offices, Collection<SafetyState> states);

    List<ComplaintRow> findByOfficeCodeInAndStateIn(Collection<String> offices, Collection<SafetyState> states);

    List<ComplaintRow> findByStateInAndDueOnBefore(Collection<SafetyState> states, LocalDate day);
}
