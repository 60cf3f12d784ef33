/** Paths and bodies of judging. */
@NullMarked
package cn.qicheng.judging.web;

import org.jspecify.annotations.NullMarked;
