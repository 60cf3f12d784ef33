/**
 * How a traineeship ends before its time (17号 第十八、二十一、二十二条): the base's right, an agreement of both, the trainee's
 * notice, the trainee's immediate exit, and the inspection of the base that the last one opens. What follows from an end is
 * {@code TermDesk}'s; here is only the way to it.
 */
@NullMarked
package cn.qicheng.ending;

import org.jspecify.annotations.NullMarked;
