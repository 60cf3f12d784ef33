/** Rows and SQL of the stipend. */
@NullMarked
package cn.qicheng.stipend.store;

import org.jspecify.annotations.NullMarked;
