package cn.qicheng.judging;

import io.micronaut.serde.annotation.Serdeable;

/** Somebody with the role of a judge. */
@Serdeable
public record Candidate(String personId, String name, boolean named) {}
