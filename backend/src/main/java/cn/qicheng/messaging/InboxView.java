package cn.qicheng.messaging;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An entry of the reader's inbox; {@code page} is where it leads, empty for nowhere. */
@Serdeable
public record InboxView(
        String id,
        MessageKind kind,
        String title,
        String words,
        String page,
        Instant madeAt,
        @Nullable Instant readAt) {}
