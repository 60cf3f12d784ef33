/** The demonstration: invented people and a clock that can be moved. Exists in the environment {@code demo} only. */
@NullMarked
package cn.qicheng.demo;

import org.jspecify.annotations.NullMarked;
