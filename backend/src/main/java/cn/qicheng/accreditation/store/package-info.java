/** Applications and batches as stored. */
@NullMarked
package cn.qicheng.accreditation.store;

import org.jspecify.annotations.NullMarked;
