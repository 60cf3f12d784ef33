package cn.qicheng.registration;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The reader's own place in a waiting list.
 *
 * @param place how many are served up to and including the reader, 1 is next; 0 once it is over
 * @param offerUntil until when the offered place is kept
 */
@Serdeable
public record WaitingView(
        String id,
        String windowId,
        String windowName,
        String positionId,
        String positionTitle,
        String baseName,
        int number,
        int place,
        String state,
        Instant joinedAt,
        Instant since,
        @Nullable Instant offerUntil,
        @Nullable String registrationId,
        List<String> allowedMoves) {}
