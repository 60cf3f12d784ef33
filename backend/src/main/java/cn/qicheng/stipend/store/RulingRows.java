package cn.qicheng.stipend.store;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface RulingRows extends GenericRepository<RulingRow, String> {

    Iterable<RulingRow> saveAll(Iterable<RulingRow> rows);

    List<RulingRow> findByIdIn(Collection<String> ids);
}
