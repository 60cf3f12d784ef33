package cn.qicheng.title;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A line of the ledger. */
@Serdeable
public record QuotaMovementView(
        String kind, int places, @Nullable String projectName, String reason, String byName, Instant at) {}
