/**
 * The ledger of the stipend money: double entry, append-only, in whole fen. Every fen stands in exactly one account at any
 * time; what was posted is never changed, a correction is a transfer back. Knows a trainee's month of money only as a
 * {@code LedgerItem}; who may move it is the business of the module that posts.
 */
@NullMarked
package cn.qicheng.ledger;

import org.jspecify.annotations.NullMarked;
