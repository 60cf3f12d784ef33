package cn.qicheng.traineeship;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface CoverRows extends GenericRepository<CoverRow, String> {

    Iterable<CoverRow> saveAll(Iterable<CoverRow> rows);

    Optional<CoverRow> findById(String id);

    List<CoverRow> findByAgreementIdInAndLive(Collection<String> agreementIds, int live);

    @Query("UPDATE insurance_cover SET live = NULL, voided_at = :at, void_reason = :reason WHERE id = :id AND live = 1")
    int voided(String id, Instant at, String reason);
}
