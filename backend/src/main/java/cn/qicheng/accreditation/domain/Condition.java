package cn.qicheng.accreditation.domain;

import cn.qicheng.policy.PolicyPoint;
import cn.qicheng.review.ReviewAnswer;

/** One thing that 第九条 or 第十条 asks of a unit, and how it is answered. */
public record Condition(String code, String question, ReviewAnswer answer, String fact, PolicyPoint point) {}
