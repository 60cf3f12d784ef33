/** The states and the period of a notice. */
@NullMarked
package cn.qicheng.notice.domain;

import org.jspecify.annotations.NullMarked;
