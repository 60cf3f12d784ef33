/** Paths and bodies of the monthly sheets. */
@NullMarked
package cn.qicheng.attendance.web;

import org.jspecify.annotations.NullMarked;
