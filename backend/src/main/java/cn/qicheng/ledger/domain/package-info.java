/** Transfers and what must be true of them, without framework or database. */
@NullMarked
package cn.qicheng.ledger.domain;

import org.jspecify.annotations.NullMarked;
