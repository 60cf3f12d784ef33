package cn.qicheng.messaging;

import cn.qicheng.messaging.domain.OutboxState;
import io.micronaut.core.annotation.Introspected;

/** How many messages are in a state. */
@Introspected
record StateCountRow(OutboxState state, long count) {}
