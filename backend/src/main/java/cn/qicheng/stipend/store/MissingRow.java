package cn.qicheng.stipend.store;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;

/** A claim with lines whose trainee says the money did not come. */
@Introspected
record MissingRow(String claimId, String baseName, long missed, Instant oldestSince) {}
