package cn.qicheng.stipend.store;

import cn.qicheng.stipend.domain.ClaimState;
import io.micronaut.core.annotation.Introspected;

/** All claims of one state together. */
@Introspected
record PileRow(ClaimState state, long claims, long months, long amountFen) {}
