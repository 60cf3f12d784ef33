package cn.qicheng.ending.store;

import cn.qicheng.ending.domain.EndingState;
import cn.qicheng.kernel.Role;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface EndingRows extends GenericRepository<EndingRow, String> {

    EndingRow save(EndingRow row);

    EndingRow update(EndingRow row);

    Optional<EndingRow> findById(String id);

    Optional<EndingRow> findByAgreementIdAndOpenMark(String agreementId, int openMark);

    List<EndingRow> findByAgreementIdOrderByIdDesc(String agreementId);

    List<EndingRow> findByStateAndLastDayBefore(EndingState state, LocalDate day);

    List<EndingRow> findByPersonIdAndStateAndStartedAs(String personId, EndingState state, Role startedAs);

    List<EndingRow> findByBaseIdInAndStateAndStartedAs(Collection<String> baseIds, EndingState state, Role startedAs);

    @Query("SELECT * FROM early_ending WHERE office IN (:offices) AND state IN ('RUNNING', 'EFFECTIVE')"
            + " ORDER BY since DESC, id DESC LIMIT :size OFFSET :offset")
    List<EndingRow> told(Collection<String> offices, int size, long offset);

    @Query("SELECT COUNT(*) FROM early_ending WHERE office IN (:offices) AND state IN ('RUNNING', 'EFFECTIVE')")
    long countTold(Collection<String> offices);
}
