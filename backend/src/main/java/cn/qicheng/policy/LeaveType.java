package cn.qicheng.policy;

import io.micronaut.serde.annotation.Serdeable;

/**
 * A kind of leave that a base may enter for a month. The document refers to the labour contract law and the base's own rules
 * (第十九条) and lists none; types and days are ours.
 *
 * @param daysPerMonth so many of a month cost nothing; what is beyond them counts as absent
 */
@Serdeable
public record LeaveType(String code, String name, int daysPerMonth) {}
