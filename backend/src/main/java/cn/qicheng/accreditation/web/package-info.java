/** The paths of accreditation: for the unit, for the offices, and for everybody. */
@NullMarked
package cn.qicheng.accreditation.web;

import org.jspecify.annotations.NullMarked;
