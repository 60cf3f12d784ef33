package cn.qicheng.demo;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface DemoStoryRows extends GenericRepository<DemoStoryRow, String> {

    Optional<DemoStoryRow> findById(String id);

    @Query("REPLACE INTO demo_story(id, arrives_on, acts_done, finished) "
            + "VALUES (:id, :arrivesOn, :actsDone, :finished)")
    int put(String id, LocalDate arrivesOn, int actsDone, boolean finished);
}
