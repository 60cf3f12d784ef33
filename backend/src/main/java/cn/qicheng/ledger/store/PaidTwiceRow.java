package cn.qicheng.ledger.store;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;

/** A person's month that was paid more than once on balance. */
@Introspected
record PaidTwiceRow(String personId, LocalDate monthFrom, String itemId, long times) {}
