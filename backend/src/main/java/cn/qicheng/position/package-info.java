/** The posts that bases offer each year, filed by the bureau (17号 第十四条). */
@NullMarked
package cn.qicheng.position;

import org.jspecify.annotations.NullMarked;
