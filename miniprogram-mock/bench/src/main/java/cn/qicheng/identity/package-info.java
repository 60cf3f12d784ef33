/** The bench's one window into the product's identity module. */
@NullMarked
package cn.qicheng.identity;

import org.jspecify.annotations.NullMarked;
