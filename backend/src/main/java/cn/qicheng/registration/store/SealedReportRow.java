package cn.qicheng.registration.store;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;

/** A report as it lies in the table. */
@Introspected
record SealedReportRow(String counts, String sha256, Instant sealedAt) {}
