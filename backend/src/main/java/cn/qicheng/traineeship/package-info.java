/**
 * The agreement between a trainee and a base, and the term that runs from it (17号 第十六、十七条). Upstairs learns by
 * {@code AgreementInForce} that a term has begun.
 */
@NullMarked
package cn.qicheng.traineeship;

import org.jspecify.annotations.NullMarked;
