/** Paths and bodies of agreements. */
@NullMarked
package cn.qicheng.traineeship.web;

import org.jspecify.annotations.NullMarked;
