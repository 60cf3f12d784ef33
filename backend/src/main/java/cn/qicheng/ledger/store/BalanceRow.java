package cn.qicheng.ledger.store;

import cn.qicheng.ledger.AccountKind;
import io.micronaut.core.annotation.Introspected;

/** What stands in the accounts of a kind, in fen; {@code owner} is empty where they stand together. */
@Introspected
record BalanceRow(AccountKind kind, String owner, long fen) {}
