package cn.qicheng.web;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A key in use; {@code status} and {@code answer} are there once the request has succeeded. */
@MappedEntity("idempotent_request")
record IdempotentRequestRow(
        @Id String id,
        String fingerprint,
        Instant reservedUntil,
        @Nullable Integer status,
        @Nullable String answer) {}
