package cn.qicheng.traineeship;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface AgreementTextRows extends GenericRepository<AgreementTextRow, String> {

    AgreementTextRow save(AgreementTextRow row);

    List<AgreementTextRow> findByAgreementIdIn(Collection<String> agreementIds);
}
