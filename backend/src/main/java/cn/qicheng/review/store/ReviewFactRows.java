package cn.qicheng.review.store;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ReviewFactRows extends GenericRepository<ReviewFactRow, String> {

    Iterable<ReviewFactRow> saveAll(Iterable<ReviewFactRow> rows);

    List<ReviewFactRow> findByCaseIdOrderBySeq(String caseId);

    void deleteByCaseId(String caseId);
}
