package cn.qicheng.clockwork;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.Optional;

/** Leases by the database's clock: the instances' clocks may differ, and the demonstration's is moved. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface DailyJobRows extends GenericRepository<DailyJobRow, String> {

    Optional<DailyJobRow> findById(String id);

    @Query("INSERT IGNORE INTO daily_job(id, owner, leased_until) VALUES (:id, '', '2000-01-01')")
    int introduce(String id);

    /** Returns 1 if the lease was free or had run out. */
    @Query("UPDATE daily_job SET owner = :owner, leased_until = TIMESTAMPADD(SECOND, :seconds, UTC_TIMESTAMP(3)) "
            + "WHERE id = :id AND leased_until <= UTC_TIMESTAMP(3)")
    int lease(String id, String owner, int seconds);

    @Query("UPDATE daily_job SET leased_until = UTC_TIMESTAMP(3) WHERE id = :id AND owner = :owner")
    int giveBack(String id, String owner);

    @Query("UPDATE daily_job SET leased_until = UTC_TIMESTAMP(3) WHERE leased_until > UTC_TIMESTAMP(3)")
    int giveBackAll();

    @Query("UPDATE daily_job SET last_day = :day, leased_until = UTC_TIMESTAMP(3) WHERE id = :id AND owner = :owner")
    int done(String id, String owner, LocalDate day);
}
