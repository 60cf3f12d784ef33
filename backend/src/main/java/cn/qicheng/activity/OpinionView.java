package cn.qicheng.activity;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What somebody who was there said, without the name. */
@Serdeable
public record OpinionView(
        int stars, @Nullable String words, @Nullable Instant at) {}
