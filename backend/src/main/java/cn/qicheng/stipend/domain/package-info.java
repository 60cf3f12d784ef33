/** The rules of the money in plain Java: entitlement, claims, payments, what a bank's answer means. */
@NullMarked
package cn.qicheng.stipend.domain;

import org.jspecify.annotations.NullMarked;
