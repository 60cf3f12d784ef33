package cn.qicheng.stipend.store;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface PaymentRows extends GenericRepository<PaymentRow, String> {

    Iterable<PaymentRow> saveAll(Iterable<PaymentRow> rows);

    PaymentRow update(PaymentRow row);

    List<PaymentRow> findByBatchIdInOrderByInstructionNo(Collection<String> batchIds);

    List<PaymentRow> findByClaimIdInOrderById(Collection<String> claimIds);
}
