package cn.qicheng.identity;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A refresh token by its hash. It is good once. */
@MappedEntity("refresh_token")
record RefreshTokenRow(
        @Id String id,
        String sessionId,
        Instant issuedAt,
        @Nullable Instant usedAt) {}
