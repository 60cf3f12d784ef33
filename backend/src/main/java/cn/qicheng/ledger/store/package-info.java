/** Rows and SQL of the ledger. */
@NullMarked
package cn.qicheng.ledger.store;

import org.jspecify.annotations.NullMarked;
