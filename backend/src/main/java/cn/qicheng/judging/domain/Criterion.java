package cn.qicheng.judging.domain;

/**
 * One line of a rubric.
 *
 * @param hint what the judge is to look at
 * @param weight per cent of the whole
 */
public record Criterion(String code, String name, String hint, int weight) {}
