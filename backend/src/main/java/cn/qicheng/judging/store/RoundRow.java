package cn.qicheng.judging.store;

import cn.qicheng.judging.domain.RoundState;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@MappedEntity("judging_round")
record RoundRow(
        @Id String id,
        String editionId,
        int seq,
        String name,
        RoundState state,
        String terms,
        @Nullable Integer places,
        boolean lastRound,
        String seed,
        @Nullable String seedHash,
        @Nullable Instant declaredAt,
        int attempt,
        String policyVersion,
        @Version long version) {}
