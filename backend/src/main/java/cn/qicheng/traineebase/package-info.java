/** The units that host trainees: who is accredited, where, since when, and to which account money is paid. */
@NullMarked
package cn.qicheng.traineebase;

import org.jspecify.annotations.NullMarked;
