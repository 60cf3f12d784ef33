package cn.qicheng.registration.store;

import cn.qicheng.registration.domain.WindowState;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface WindowRows extends GenericRepository<WindowRow, String> {

    WindowRow save(WindowRow row);

    WindowRow update(WindowRow row);

    Optional<WindowRow> findById(String id);

    @Query("UPDATE registration_window SET plan_key = :planKey WHERE id = :id")
    int keepPlanKey(String id, String planKey);

    @Query("SELECT id FROM registration_window WHERE plan_key = :planKey")
    Optional<String> plannedUnder(String planKey);

    @Query("SELECT * FROM registration_window WHERE state IN (:states) ORDER BY opens_at DESC, id DESC"
            + " LIMIT :limit OFFSET :offset")
    List<WindowRow> latest(Collection<WindowState> states, int limit, long offset);

    long countByStateIn(Collection<WindowState> states);
}
