package cn.qicheng.ledger.store;

import io.micronaut.core.annotation.Introspected;

/** Both halves of one transfer as stored. */
@Introspected
record HalvesRow(String transferId, long sumFen, long biggestFen, int halves) {}
