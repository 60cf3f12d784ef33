/** Rows and SQL of notices. */
@NullMarked
package cn.qicheng.notice.store;

import org.jspecify.annotations.NullMarked;
