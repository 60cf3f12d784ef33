/** Paths and bodies of the stipend. */
@NullMarked
package cn.qicheng.stipend.web;

import org.jspecify.annotations.NullMarked;
