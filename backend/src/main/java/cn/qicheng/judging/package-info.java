/**
 * Judging (评审): a round's terms declared before the first score, panels assigned by a draw anybody can make again, sheets
 * signed for ever, and a result sealed with everything that is needed to compute it once more.
 */
@NullMarked
package cn.qicheng.judging;

import org.jspecify.annotations.NullMarked;
