package cn.qicheng.ending.store;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ProofRows extends GenericRepository<ProofRow, String> {

    Iterable<ProofRow> saveAll(Iterable<ProofRow> rows);

    List<ProofRow> findByEndingIdInOrderById(Collection<String> endingIds);
}
