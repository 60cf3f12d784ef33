package cn.qicheng.judging.store;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface TieRows extends GenericRepository<TieRow, String> {

    TieRow save(TieRow row);

    List<TieRow> findByRoundIdOrderById(String roundId);
}
