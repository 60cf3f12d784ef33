/** The rules of judging: panels, sheets, averages, ties, places. Whole numbers and fractions only. */
@NullMarked
package cn.qicheng.judging.domain;

import org.jspecify.annotations.NullMarked;
