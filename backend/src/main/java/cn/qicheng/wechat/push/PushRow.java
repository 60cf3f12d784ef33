package cn.qicheng.wechat.push;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One event as WeChat sent it. */
@MappedEntity("wechat_push")
record PushRow(
        @Id String id,
        String bodyHash,
        String event,
        String body,
        Instant receivedAt,
        PushState state,
        int attempts,
        Instant dueAt,
        @Nullable String failure) {}
