/** When a month may be checked in and confirmed, without storage or web. */
@NullMarked
package cn.qicheng.attendance.domain;

import org.jspecify.annotations.NullMarked;
