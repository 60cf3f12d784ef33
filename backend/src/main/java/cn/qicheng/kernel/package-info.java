/** Words every module speaks: money, working days, moves between states, who acts, and the ways to say no. */
@NullMarked
package cn.qicheng.kernel;

import org.jspecify.annotations.NullMarked;
