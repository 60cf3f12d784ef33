package cn.qicheng.messaging;

import cn.qicheng.messaging.domain.OutboxState;
import cn.qicheng.messaging.domain.Reason;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A message on its way to WeChat. */
@MappedEntity("message_outbox")
record OutboxRow(
        @Id String id,
        String personId,
        MessageKind kind,
        String page,
        String said,
        String districtCode,
        OutboxState state,
        int attempts,
        int unsure,
        Instant dueAt,
        @Nullable String owner,
        @Nullable Instant leasedUntil,
        @Nullable String templateId,
        @Nullable String wechatId,
        @Nullable Reason reason,
        @Nullable String detail,
        Instant madeAt,
        @Nullable Instant settledAt,
        @Nullable Instant arrivedAt) {}
