package cn.qicheng.content;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A text that waited or waits for a verdict. */
@MappedEntity("content_check")
record ContentRow(
        @Id String id,
        String subjectKind,
        String subjectId,
        String field,
        String authorId,
        String words,
        ContentState state,
        int label,
        Instant madeAt,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        @Nullable String reason) {}
