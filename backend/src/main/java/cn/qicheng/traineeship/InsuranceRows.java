package cn.qicheng.traineeship;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface InsuranceRows extends GenericRepository<InsuranceRow, String> {

    InsuranceRow save(InsuranceRow row);

    List<InsuranceRow> findByAgreementIdIn(Collection<String> agreementIds);
}
