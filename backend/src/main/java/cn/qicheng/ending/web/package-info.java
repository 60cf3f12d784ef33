/** Paths and bodies of endings and inspections. */
@NullMarked
package cn.qicheng.ending.web;

import org.jspecify.annotations.NullMarked;
