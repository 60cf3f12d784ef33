/** Endings and inspections, without storage or web. */
@NullMarked
package cn.qicheng.ending.domain;

import org.jspecify.annotations.NullMarked;
