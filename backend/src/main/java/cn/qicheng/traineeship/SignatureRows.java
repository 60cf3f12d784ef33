package cn.qicheng.traineeship;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface SignatureRows extends GenericRepository<SignatureRow, String> {

    SignatureRow save(SignatureRow row);

    List<SignatureRow> findByAgreementIdIn(Collection<String> agreementIds);
}
