package cn.qicheng.attendance;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A reason to look at a base's months: what was found, and what came of looking. */
@Serdeable
public record SpotCheckView(
        String id,
        String baseId,
        String baseName,
        String signalName,
        String fact,
        LocalDate foundOn,
        String state,
        @Nullable String finding,
        @Nullable String lookedBy,
        @Nullable Instant lookedAt) {}
