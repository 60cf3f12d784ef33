package cn.qicheng.registration;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The reader's own lot in a draw.
 *
 * @param result ARRIVED until the draw is made; then REGISTERED, WAITING_LIST or FORFEITED, and PLACE for the moment in
 *     which the registration is being written
 * @param forfeitReason why a drawn place went to the next after all
 * @param drawsAt when nobody can arrive any more and the draw is made
 */
@Serdeable
public record DrawEntryView(
        String windowId,
        String positionId,
        long drawNo,
        Instant arrivedAt,
        Instant drawsAt,
        String result,
        @Nullable Integer rank,
        @Nullable String registrationId,
        @Nullable String forfeitReason) {}
