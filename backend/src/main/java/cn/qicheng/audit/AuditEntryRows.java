package cn.qicheng.audit;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface AuditEntryRows extends GenericRepository<AuditEntryRow, String> {

    AuditEntryRow save(AuditEntryRow row);

    Iterable<AuditEntryRow> saveAll(Iterable<AuditEntryRow> rows);

    Optional<AuditEntryRow> findFirstBySubjectKindAndSubjectIdOrderBySeqDesc(String subjectKind, String subjectId);

    List<AuditEntryRow> findBySubjectKindAndSubjectIdOrderBySeq(String subjectKind, String subjectId);

    List<AuditEntryRow> findBySubjectKindAndSubjectIdInOrderBySubjectIdAscAndSeqAsc(
            String subjectKind, Collection<String> subjectIds);
}
