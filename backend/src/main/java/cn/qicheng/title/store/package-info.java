/** Rows and SQL of titles. */
@NullMarked
package cn.qicheng.title.store;

import org.jspecify.annotations.NullMarked;
