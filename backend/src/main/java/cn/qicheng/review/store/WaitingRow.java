package cn.qicheng.review.store;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;

@Introspected
record WaitingRow(String kind, long waiting, Instant oldestSince) {}
