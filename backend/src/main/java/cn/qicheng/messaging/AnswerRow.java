package cn.qicheng.messaging;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A person's last word on a template. */
@Introspected
record AnswerRow(
        String personId,
        String templateId,
        String answer,
        @Nullable Instant answeredAt,
        @Nullable Instant withdrawnAt) {}
