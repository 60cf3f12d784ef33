package cn.qicheng.messaging;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An entry of somebody's inbox. */
@MappedEntity("message_inbox")
record InboxRow(
        @Id String id,
        String personId,
        MessageKind kind,
        String event,
        String title,
        String words,
        String page,
        Instant madeAt,
        @Nullable Instant readAt) {}
