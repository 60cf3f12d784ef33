package cn.qicheng.scene;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One scene and what it stands for. {@code liveKey} is kind and subject while it is in force, so that one code is. */
@MappedEntity("scene")
record SceneRow(
        @Id String scene,
        String kind,
        String subjectId,
        @Nullable String liveKey,
        String madeBy,
        Instant madeAt,
        @Nullable Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable String link,
        @Nullable Instant linkUntil) {

    boolean over(Instant now) {
        return revokedAt != null || (expiresAt != null && !expiresAt.isAfter(now));
    }
}
