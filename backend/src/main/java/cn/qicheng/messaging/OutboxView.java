package cn.qicheng.messaging;

import cn.qicheng.messaging.domain.OutboxState;
import cn.qicheng.messaging.domain.Reason;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message as an officer sees it: what, to whom (masked), how far it has come, and if it has not arrived why and what to do.
 *
 * @param detail what WeChat or the SMS way said, for whoever repairs it
 */
@Serdeable
public record OutboxView(
        String id,
        MessageKind kind,
        String title,
        String person,
        String words,
        OutboxState state,
        @Nullable Reason reason,
        String reasonWords,
        String way,
        String detail,
        int attempts,
        Instant madeAt,
        Instant dueAt,
        @Nullable Instant settledAt,
        @Nullable Instant arrivedAt) {}
