package cn.qicheng.ledger;

/**
 * One thing about the ledger that cannot be.
 *
 * @param itemId whose money; empty when it is about the whole ledger
 * @param seq the number of the transfer within the item; 0 when it is about no single one
 * @param what in Chinese, for the person who must find out
 */
public record LedgerFault(String itemId, int seq, String what) {}
