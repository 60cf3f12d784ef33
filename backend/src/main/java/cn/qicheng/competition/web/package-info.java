/** Paths and bodies of the competitions. */
@NullMarked
package cn.qicheng.competition.web;

import org.jspecify.annotations.NullMarked;
