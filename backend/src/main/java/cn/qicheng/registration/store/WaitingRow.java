package cn.qicheng.registration.store;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Introspected
record WaitingRow(long waiting, @Nullable Instant oldestSince) {}
