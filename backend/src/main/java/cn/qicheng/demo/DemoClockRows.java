package cn.qicheng.demo;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface DemoClockRows extends GenericRepository<DemoClockRow, String> {

    Optional<DemoClockRow> findById(String id);

    @Query("REPLACE INTO demo_clock(id, offset_days) VALUES (:id, :offsetDays)")
    int put(String id, int offsetDays);
}
