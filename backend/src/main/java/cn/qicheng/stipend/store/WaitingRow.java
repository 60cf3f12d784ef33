package cn.qicheng.stipend.store;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;

/** How many claims wait in a state, and since when the longest does. */
@Introspected
record WaitingRow(String state, long waiting, Instant oldestSince) {}
