package cn.qicheng.judging.store;

import cn.qicheng.judging.domain.Selection;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ResultRows extends GenericRepository<ResultLineRow, String> {

    Iterable<ResultLineRow> saveAll(Iterable<ResultLineRow> rows);

    @Query("INSERT INTO judging_result(id, round_id, attempt, content, sha256, replaces, sealed_at, sealed_by)"
            + " VALUES (:id, :roundId, :attempt, :content, :sha256, :replaces, :sealedAt, :sealedBy)")
    int seal(
            String id,
            String roundId,
            int attempt,
            String content,
            String sha256,
            String replaces,
            Instant sealedAt,
            String sealedBy);

    @Query("SELECT id, round_id, attempt, sha256, replaces, sealed_at FROM judging_result WHERE round_id = :roundId"
            + " ORDER BY attempt DESC LIMIT 1")
    Optional<ResultHeadRow> latest(String roundId);

    @Query("SELECT content FROM judging_result WHERE id = :id")
    Optional<String> text(String id);

    @Query(
            "SELECT * FROM judging_result_line WHERE result_id = :resultId ORDER BY result_rank LIMIT :size OFFSET :offset")
    List<ResultLineRow> page(String resultId, int size, long offset);

    Optional<ResultLineRow> findByResultIdAndEntryId(String resultId, String entryId);

    List<ResultLineRow> findByResultIdAndFateOrderByResultRank(String resultId, Selection.Fate fate);

    long countByResultId(String resultId);
}
