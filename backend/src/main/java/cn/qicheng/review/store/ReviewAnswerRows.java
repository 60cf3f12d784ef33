package cn.qicheng.review.store;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ReviewAnswerRows extends GenericRepository<ReviewAnswerRow, String> {

    Iterable<ReviewAnswerRow> saveAll(Iterable<ReviewAnswerRow> rows);

    List<ReviewAnswerRow> findByOpinionIdInOrderBySeq(Collection<String> opinionIds);
}
