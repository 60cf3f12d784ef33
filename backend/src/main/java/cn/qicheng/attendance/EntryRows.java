package cn.qicheng.attendance;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface EntryRows extends GenericRepository<EntryRow, String> {

    EntryRow save(EntryRow row);

    Optional<EntryRow> findById(String id);

    List<EntryRow> findBySheetIdOrderBySeq(String sheetId);

    int countBySheetId(String sheetId);
}
