/** When one may come, leave and check in; who gets the next place. */
@NullMarked
package cn.qicheng.activity.domain;

import org.jspecify.annotations.NullMarked;
