package cn.qicheng.accreditation.store;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface PaperRows extends GenericRepository<PaperRow, String> {

    Iterable<PaperRow> saveAll(Iterable<PaperRow> rows);

    void deleteByApplicationId(String applicationId);

    List<PaperRow> findByApplicationIdInOrderBySeq(Collection<String> applicationIds);
}
