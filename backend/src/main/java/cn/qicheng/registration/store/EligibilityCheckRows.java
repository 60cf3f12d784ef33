package cn.qicheng.registration.store;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

@JdbcRepository(dialect = Dialect.MYSQL)
interface EligibilityCheckRows extends GenericRepository<EligibilityCheckRow, String> {

    Iterable<EligibilityCheckRow> saveAll(Iterable<EligibilityCheckRow> rows);
}
