package cn.qicheng.stipend.store;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface RepaymentRows extends GenericRepository<RepaymentRow, String> {

    RepaymentRow save(RepaymentRow row);

    List<RepaymentRow> findByClawbackIdOrderBySeq(String clawbackId);
}
