package cn.qicheng.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A session with one grant of its person; without a role if the person holds none. */
record HeldSession(
        String sessionId,
        String personId,
        @Nullable String name,
        @Nullable Instant suspendedAt,
        Instant endsAt,
        @Nullable Instant endedAt,
        @Nullable String role,
        @Nullable String scope) {}
