package cn.qicheng.judging.store;

import cn.qicheng.judging.domain.RoundJudge;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@MappedEntity("judging_judge")
record JudgeRow(
        @Id String id,
        String roundId,
        String judgeId,
        int no,
        @Nullable String employerCode,
        @Nullable Instant pledgedAt,
        @Nullable String pledgeHash) {

    RoundJudge judge() {
        return new RoundJudge(roundId, judgeId, no, employerCode, pledgedAt, pledgeHash);
    }
}
