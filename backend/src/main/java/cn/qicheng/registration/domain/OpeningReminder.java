package cn.qicheng.registration.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's wish to be reminded when a window opens, with the post they want then.
 *
 * @param toldAt when a message about it was handed over; null while it was not
 */
public record OpeningReminder(
        String windowId,
        String personId,
        String positionId,
        Instant wishedAt,
        @Nullable Instant toldAt) {}
