package cn.qicheng.review;

import io.micronaut.serde.annotation.Serdeable;

/**
 * What a reviewer decided.
 *
 * <p>{@link #STAGE_PASSED}: the first of two stages is passed. {@link #PASSED}: all stages are passed. {@link #RETURNED}:
 * to be mended (退回补正), comes back. {@link #REJECTED}: ended (驳回).
 */
@Serdeable
public enum ReviewOutcome {
    STAGE_PASSED,
    PASSED,
    RETURNED,
    REJECTED
}
