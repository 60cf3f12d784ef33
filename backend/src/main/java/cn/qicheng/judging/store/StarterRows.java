package cn.qicheng.judging.store;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface StarterRows extends GenericRepository<StarterRow, String> {

    Iterable<StarterRow> saveAll(Iterable<StarterRow> rows);

    List<StarterRow> findByRoundIdOrderByNo(String roundId);

    Optional<StarterRow> findByRoundIdAndEntryId(String roundId, String entryId);

    List<StarterRow> findByPersonIdOrderByIdDesc(String personId);
}
