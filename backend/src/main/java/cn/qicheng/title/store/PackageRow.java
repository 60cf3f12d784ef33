package cn.qicheng.title.store;

import cn.qicheng.title.domain.PromotionPackages.Package;
import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A package without its archive. */
@Introspected
record PackageRow(
        String id,
        String roundId,
        @Nullable String toEditionId,
        String manifest,
        String signature,
        String sha256,
        Instant madeAt,
        String madeBy) {

    Package made() {
        return new Package(id, roundId, toEditionId, manifest, signature, sha256, madeAt, madeBy);
    }
}
