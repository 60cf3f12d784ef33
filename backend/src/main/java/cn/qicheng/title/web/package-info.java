/** Paths and bodies of titles. */
@NullMarked
package cn.qicheng.title.web;

import org.jspecify.annotations.NullMarked;
