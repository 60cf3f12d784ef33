package cn.qicheng.judging.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface RoundRows extends GenericRepository<RoundRow, String> {

    RoundRow save(RoundRow row);

    RoundRow update(RoundRow row);

    Optional<RoundRow> findById(String id);

    @Query("SELECT * FROM judging_round WHERE id = :id FOR UPDATE")
    Optional<RoundRow> lock(String id);

    @Query("SELECT * FROM judging_round WHERE id = :id LOCK IN SHARE MODE")
    Optional<RoundRow> share(String id);

    List<RoundRow> findByEditionIdOrderBySeq(String editionId);

    @Query("SELECT r.* FROM judging_round r JOIN judging_judge j ON j.round_id = r.id WHERE j.judge_id = :judgeId"
            + " ORDER BY r.id DESC")
    List<RoundRow> ofJudge(String judgeId);

    @Query("SELECT seed FROM judging_round WHERE id = :id")
    String seedOf(String id);
}
