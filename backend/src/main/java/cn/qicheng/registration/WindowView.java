package cn.qicheng.registration;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A window with its counts. {@code asOf} says when they were read; the database may know better by now. */
@Serdeable
public record WindowView(
        String id,
        String name,
        String state,
        String phase,
        Instant opensAt,
        Instant closesAt,
        int places,
        int taken,
        int positionCount,
        @Nullable String cancelReason,
        List<String> allowedMoves,
        Instant asOf) {}
