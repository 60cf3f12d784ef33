/** Paths and bodies of activities and mentors. */
@NullMarked
package cn.qicheng.activity.web;

import org.jspecify.annotations.NullMarked;
