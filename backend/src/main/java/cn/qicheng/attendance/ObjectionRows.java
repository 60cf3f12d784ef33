package cn.qicheng.attendance;

import cn.qicheng.attendance.domain.SheetObjectionState;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ObjectionRows extends GenericRepository<ObjectionRow, String> {

    ObjectionRow save(ObjectionRow row);

    ObjectionRow update(ObjectionRow row);

    Optional<ObjectionRow> findById(String id);

    Optional<ObjectionRow> findByEntryId(String entryId);

    List<ObjectionRow> findBySheetIdInOrderByLodgedAt(Collection<String> sheetIds);

    List<ObjectionRow> findByStateAndDueOnBefore(SheetObjectionState state, LocalDate day);

    List<ObjectionRow> findByBaseIdInAndState(Collection<String> baseIds, SheetObjectionState state);

    List<ObjectionRow> findByOfficeCodeInAndState(Collection<String> offices, SheetObjectionState state);

    List<ObjectionRow> findByPersonIdAndState(String personId, SheetObjectionState state);
}
