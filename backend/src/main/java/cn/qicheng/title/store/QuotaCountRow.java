package cn.qicheng.title.store;

import io.micronaut.core.annotation.Introspected;

/** The counts of a pool as they lie in the table. */
@Introspected
record QuotaCountRow(int extra, int reserved, int used) {}
