package cn.qicheng.certificate.store;

import cn.qicheng.certificate.domain.CompletionState;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface CompletionRows extends GenericRepository<CompletionRow, String> {

    CompletionRow save(CompletionRow row);

    CompletionRow update(CompletionRow row);

    Optional<CompletionRow> findByAgreementId(String agreementId);

    Optional<CompletionRow> findByCertificateNo(String certificateNo);

    List<CompletionRow> findByStateAndAppraiseDueBefore(CompletionState state, LocalDate day);

    List<CompletionRow> findByMentorPersonIdAndState(String mentorPersonId, CompletionState state);

    List<CompletionRow> findByBaseIdInAndState(Collection<String> baseIds, CompletionState state);
}
