package cn.qicheng.review;

import io.micronaut.serde.annotation.Serdeable;

/** The answer to one question. Only the system says {@link #TO_CHECK}; a reviewer decides. */
@Serdeable
public enum ReviewAnswer {
    PASS,
    FAIL,
    TO_CHECK
}
