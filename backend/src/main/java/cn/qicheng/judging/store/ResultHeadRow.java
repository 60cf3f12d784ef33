package cn.qicheng.judging.store;

import cn.qicheng.judging.domain.Results.Kept;
import io.micronaut.core.annotation.Introspected;
import java.time.Instant;

/** A sealed result without its text. */
@Introspected
record ResultHeadRow(String id, String roundId, int attempt, String sha256, String replaces, Instant sealedAt) {

    Kept kept() {
        return new Kept(id, roundId, attempt, sha256, replaces, sealedAt);
    }
}
