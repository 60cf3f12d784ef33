package cn.qicheng.registration;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A window with its counts. {@code asOf} says when they were read; the database may know better by now.
 *
 * @param held places kept aside for people who were offered or drew one
 * @param fairness how places are given: FIRST_COME or DRAW
 * @param spreadSeconds over how many seconds after the opening people are let in; 0 is all at once
 * @param seedHash SHA-256 of the seed of the draw or the slots, null without either
 * @param readyAt from when on ready packs are judged
 */
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
        int held,
        int positionCount,
        @Nullable String cancelReason,
        String fairness,
        int drawSeconds,
        int spreadSeconds,
        @Nullable String seedHash,
        Instant readyAt,
        @Nullable Instant drawnAt,
        List<String> allowedMoves,
        Instant asOf) {}
