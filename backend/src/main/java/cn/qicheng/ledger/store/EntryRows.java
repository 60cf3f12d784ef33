package cn.qicheng.ledger.store;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface EntryRows extends GenericRepository<EntryRow, String> {

    Iterable<EntryRow> saveAll(Iterable<EntryRow> rows);

    List<EntryRow> findByTransferIdInOrderById(Collection<String> transferIds);
}
