package cn.qicheng.review;

import io.micronaut.serde.annotation.Serdeable;

/** A labelled line on the case page, e.g. 学校 / 样例大学. */
@Serdeable
public record Fact(String label, String value) {}
