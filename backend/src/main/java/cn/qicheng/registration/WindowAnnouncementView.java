package cn.qicheng.registration;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an officer is about to have told, or has.
 *
 * @param people graduates with a profile whom no base has taken in
 * @param willing of these, those who agreed to a message of WeChat; the others read it in the app
 * @param announcedAt when it was confirmed; null before
 * @param told how many were told so far
 * @param doneAt when the last one was told; null before
 */
@Serdeable
public record WindowAnnouncementView(
        String windowId,
        String windowName,
        long people,
        long willing,
        @Nullable Instant announcedAt,
        int told,
        @Nullable Instant doneAt) {}
