package cn.qicheng.messaging;

import cn.qicheng.messaging.domain.Reason;
import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How WeChat as a way stands.
 *
 * @param bookedMicros how long it is, by the database's clock, until a message may leave that nobody has booked yet
 */
@Introspected
record ChannelRow(
        @Nullable Instant pausedUntil,
        @Nullable Reason reason,
        @Nullable String detail,
        long bookedMicros) {}
