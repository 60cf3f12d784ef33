package cn.qicheng.identity;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One sign-in on one phone. */
@MappedEntity("sign_in_session")
record SessionRow(
        @Id String id,
        String personId,
        Instant createdAt,
        Instant endsAt,
        @Nullable Instant endedAt,
        @Nullable String endedWhy) {}
