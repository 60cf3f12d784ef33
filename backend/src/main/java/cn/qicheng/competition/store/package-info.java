/** Rows of editions, entries and materials. */
@NullMarked
package cn.qicheng.competition.store;

import org.jspecify.annotations.NullMarked;
