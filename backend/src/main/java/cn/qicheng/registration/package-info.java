/**
 * Registration (报名): windows over filed posts, places that the database counts, eligibility by 第十五条, and the way from a
 * place held to a base's admission.
 */
@NullMarked
package cn.qicheng.registration;

import org.jspecify.annotations.NullMarked;
