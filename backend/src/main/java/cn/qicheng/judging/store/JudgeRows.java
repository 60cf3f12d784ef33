package cn.qicheng.judging.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface JudgeRows extends GenericRepository<JudgeRow, String> {

    JudgeRow save(JudgeRow row);

    List<JudgeRow> findByRoundIdOrderByNo(String roundId);

    Optional<JudgeRow> findByRoundIdAndJudgeId(String roundId, String judgeId);

    @Query("DELETE FROM judging_judge WHERE round_id = :roundId AND judge_id = :judgeId")
    int unname(String roundId, String judgeId);

    @Query("UPDATE judging_judge SET employer_code = :employerCode, pledged_at = :pledgedAt, pledge_hash = :pledgeHash"
            + " WHERE round_id = :roundId AND judge_id = :judgeId")
    int pledged(String roundId, String judgeId, @Nullable String employerCode, Instant pledgedAt, String pledgeHash);
}
