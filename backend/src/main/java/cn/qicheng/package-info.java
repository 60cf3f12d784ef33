/** The product, one package per feature; only {@code main} lives here. */
@NullMarked
package cn.qicheng;

import org.jspecify.annotations.NullMarked;
