package cn.qicheng.stipend.store;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface BudgetRows extends GenericRepository<BudgetRow, String> {

    BudgetRow save(BudgetRow row);

    List<BudgetRow> findAllOrderByYearAscAndSeqAsc();

    List<BudgetRow> findByYearOrderBySeqAsc(int year);
}
