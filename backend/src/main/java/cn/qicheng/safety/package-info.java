/** A trainee is put in danger and tells the bureau, which holds the case with a clock. */
@NullMarked
package cn.qicheng.safety;

import org.jspecify.annotations.NullMarked;
