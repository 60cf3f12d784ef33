/** Paths and bodies of safety complaints. */
@NullMarked
package cn.qicheng.safety.web;

import org.jspecify.annotations.NullMarked;
