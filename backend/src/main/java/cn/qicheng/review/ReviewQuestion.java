package cn.qicheng.review;

import cn.qicheng.kernel.Clause;

/**
 * One thing a reviewer has to answer.
 *
 * @param code stable within the subject, e.g. a rule's code
 * @param fact what is known about it, as the reviewer reads it
 * @param systemAnswer what our rules say; {@code TO_CHECK} where only a person can tell
 */
public record ReviewQuestion(String code, String question, String fact, ReviewAnswer systemAnswer, Clause clause) {}
