/** The six monthly sheets of a traineeship: the trainee checks in, the supervisor confirms. */
@NullMarked
package cn.qicheng.attendance;

import org.jspecify.annotations.NullMarked;
