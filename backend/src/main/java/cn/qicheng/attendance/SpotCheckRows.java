package cn.qicheng.attendance;

import cn.qicheng.attendance.domain.SpotCheckState;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface SpotCheckRows extends GenericRepository<SpotCheckRow, String> {

    SpotCheckRow update(SpotCheckRow row);

    Optional<SpotCheckRow> findById(String id);

    /** Returns 0 if the same signal stands there already. */
    @Query(
            "INSERT IGNORE INTO spot_check (id, base_id, base_name, office_code, signal_kind, mark, fact, found_on, state,"
                    + " version) VALUES (:id, :baseId, :baseName, :officeCode, :signalKind, :mark, :fact, :foundOn, 'OPEN', 0)")
    int insertIfNew(
            String id,
            String baseId,
            String baseName,
            String officeCode,
            String signalKind,
            String mark,
            String fact,
            LocalDate foundOn);

    @Query("SELECT * FROM spot_check WHERE (:city = TRUE OR office_code IN (:offices)) AND state = :state"
            + " ORDER BY found_on DESC, id LIMIT :size OFFSET :offset")
    List<SpotCheckRow> ofOffices(boolean city, Collection<String> offices, SpotCheckState state, int size, long offset);

    @Query("SELECT COUNT(*) FROM spot_check WHERE (:city = TRUE OR office_code IN (:offices)) AND state = :state")
    long countOfOffices(boolean city, Collection<String> offices, SpotCheckState state);
}
