/**
 * The stipend, from a confirmed month to the trainee's hand: who is entitled and why, the base's claim, its reviews,
 * notice and filing, the payment to the base, the base's passing on, the trainee's receipt (17号 第二十四至二十七条).
 */
@NullMarked
package cn.qicheng.stipend;

import org.jspecify.annotations.NullMarked;
