package cn.qicheng.review.store;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ReviewItemRows extends GenericRepository<ReviewItemRow, String> {

    Iterable<ReviewItemRow> saveAll(Iterable<ReviewItemRow> rows);

    List<ReviewItemRow> findByCaseIdOrderBySeq(String caseId);

    void deleteByCaseId(String caseId);
}
