package cn.qicheng.stipend.store;

import cn.qicheng.stipend.domain.LineState;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface LineRows extends GenericRepository<LineRow, String> {

    Iterable<LineRow> saveAll(Iterable<LineRow> rows);

    LineRow update(LineRow row);

    Optional<LineRow> findById(String id);

    List<LineRow> findByClaimIdInOrderByPersonIdAscAndMonthAsc(Collection<String> claimIds);

    List<LineRow> findByAgreementIdOrderById(String agreementId);

    List<LineRow> findBySheetIdInAndLive(Collection<String> sheetIds, int live);

    List<LineRow> findByPersonIdInAndLive(Collection<String> personIds, int live);

    List<LineRow> findByPersonIdAndStateAndLive(String personId, LineState state, int live);
}
