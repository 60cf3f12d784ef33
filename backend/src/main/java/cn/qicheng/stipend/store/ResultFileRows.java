package cn.qicheng.stipend.store;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ResultFileRows extends GenericRepository<ResultFileRow, String> {

    ResultFileRow save(ResultFileRow row);

    List<ResultFileRow> findByBatchIdOrderByRecordedAtAscAndIdAsc(String batchId);

    Optional<ResultFileRow> findByBatchIdAndSha256(String batchId, String sha256);
}
