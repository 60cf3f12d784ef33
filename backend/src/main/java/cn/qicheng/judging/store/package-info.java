/** Rows and SQL of judging. */
@NullMarked
package cn.qicheng.judging.store;

import org.jspecify.annotations.NullMarked;
