package cn.qicheng.ending.store;

import cn.qicheng.ending.domain.InspectionState;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface InspectionRows extends GenericRepository<InspectionRow, String> {

    InspectionRow save(InspectionRow row);

    InspectionRow update(InspectionRow row);

    Optional<InspectionRow> findById(String id);

    @Query("SELECT * FROM base_inspection WHERE office IN (:offices)"
            + " ORDER BY state = 'OPEN' DESC, due_on, id LIMIT :size OFFSET :offset")
    List<InspectionRow> ofOffices(Collection<String> offices, int size, long offset);

    long countByOfficeIn(Collection<String> offices);

    List<InspectionRow> findByOfficeInAndState(Collection<String> offices, InspectionState state);

    List<InspectionRow> findByStateAndAlarm(InspectionState state, boolean alarm);
}
