package cn.qicheng.title.store;

import cn.qicheng.title.domain.QuotaLedger.Kind;
import cn.qicheng.title.domain.QuotaLedger.Written;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@MappedEntity("title_quota_movement")
record QuotaMovementRow(
        @Id String id,
        String tier,
        String poolKey,
        String scope,
        Kind kind,
        int places,
        @Nullable String titleId,
        String reason,
        String actorId,
        Instant at) {

    Written written() {
        return new Written(tier, poolKey, scope, kind, places, titleId, reason, actorId, at);
    }
}
