package cn.qicheng.stipend.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface BatchRows extends GenericRepository<BatchRow, String> {

    BatchRow save(BatchRow row);

    BatchRow update(BatchRow row);

    Optional<BatchRow> findById(String id);

    @Query("SELECT * FROM payment_batch ORDER BY id DESC LIMIT :size OFFSET :offset")
    List<BatchRow> latest(int size, long offset);

    long count();

    @Query("SELECT * FROM payment_batch WHERE state IN ('DRAWN_UP', 'RELEASED', 'SENT') ORDER BY id")
    List<BatchRow> unsettled();
}
