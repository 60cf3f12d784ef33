package cn.qicheng.judging.store;

import cn.qicheng.judging.domain.Tie;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

@MappedEntity("judging_tie")
record TieRow(
        @Id String id,
        String roundId,
        String judgeId,
        Tie.Kind kind,
        String tieKey,
        String note,
        String declaredBy,
        Instant at) {}
