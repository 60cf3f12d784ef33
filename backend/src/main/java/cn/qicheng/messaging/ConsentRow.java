package cn.qicheng.messaging;

import cn.qicheng.messaging.domain.ConsentState;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One consent: good for one message, or standing. */
@MappedEntity("message_consent")
record ConsentRow(
        @Id String id,
        String personId,
        String templateId,
        ConsentState state,
        boolean standing,
        Instant givenAt,
        boolean pushed,
        boolean tapped,
        @Nullable String messageId,
        Instant changedAt) {}
