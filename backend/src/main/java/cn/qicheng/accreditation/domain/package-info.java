/** The rules of accreditation: its states, the conditions, what may be mended, the batches and their cut-off days. */
@NullMarked
package cn.qicheng.accreditation.domain;

import org.jspecify.annotations.NullMarked;
