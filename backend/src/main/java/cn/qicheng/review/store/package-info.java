/** Rows and SQL of reviews. */
@NullMarked
package cn.qicheng.review.store;

import org.jspecify.annotations.NullMarked;
