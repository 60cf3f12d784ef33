package cn.qicheng.judging.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface SeatRows extends GenericRepository<SeatRow, String> {

    Iterable<SeatRow> saveAll(Iterable<SeatRow> rows);

    SeatRow update(SeatRow row);

    Optional<SeatRow> findById(String id);

    @Query("SELECT * FROM judging_seat WHERE round_id = :roundId AND entry_id = :entryId ORDER BY id FOR UPDATE")
    List<SeatRow> lockPanel(String roundId, String entryId);

    List<SeatRow> findByRoundIdOrderById(String roundId);

    List<SeatRow> findByRoundIdAndJudgeIdOrderById(String roundId, String judgeId);

    @Query(
            "INSERT INTO judging_sheet(seat_id, round_id, content, sha256) VALUES (:seatId, :roundId, :content, :sha256)")
    int keepSheet(String seatId, String roundId, String content, String sha256);

    @Query("SELECT content FROM judging_sheet WHERE round_id = :roundId ORDER BY seat_id")
    List<String> sheets(String roundId);

    @Query("SELECT COUNT(*) FROM judging_seat s JOIN judging_round r ON r.id = s.round_id"
            + " WHERE s.judge_id = :judgeId AND s.state = 'OPEN' AND r.state = 'SCORING'")
    long countOpen(String judgeId);

    @Query("SELECT DISTINCT judge_id, entity_key FROM judging_seat WHERE judge_id IN (:judgeIds)"
            + " AND round_id <> :roundId AND state IN ('SIGNED', 'STRUCK') ORDER BY judge_id, entity_key")
    List<ScoredRow> scored(String roundId, Collection<String> judgeIds);
}
