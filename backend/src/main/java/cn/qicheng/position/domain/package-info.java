/** When posts may be declared, and the way of a declaration. */
@NullMarked
package cn.qicheng.position.domain;

import org.jspecify.annotations.NullMarked;
