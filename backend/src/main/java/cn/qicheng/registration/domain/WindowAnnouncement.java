package cn.qicheng.registration.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An opening that an officer has everybody told of who could register.
 *
 * @param people how many they were when the officer confirmed it
 * @param lastPerson who was told last, in the order of ids; empty before the first
 * @param doneAt when the last one was told; null while it goes on
 */
public record WindowAnnouncement(
        String windowId,
        int people,
        String announcedBy,
        Instant announcedAt,
        String lastPerson,
        int told,
        @Nullable Instant doneAt) {}
