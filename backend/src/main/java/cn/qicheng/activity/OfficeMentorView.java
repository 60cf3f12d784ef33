package cn.qicheng.activity;

import io.micronaut.serde.annotation.Serdeable;

/** A mentor's entry for the offices; {@code mine} if the reader's own office keeps it. */
@Serdeable
public record OfficeMentorView(MentorView mentor, String officeName, boolean listed, int edition, boolean mine) {}
