package cn.qicheng.safety;

import cn.qicheng.content.Screening;
import cn.qicheng.safety.domain.SafetyKind;

/**
 * A trainee's complaint.
 *
 * @param danger somebody may be hurt now, as the trainee sees it
 * @param confidential the base is not to learn of it
 */
public record Complain(SafetyKind kind, boolean danger, boolean confidential, Screening words) {}
