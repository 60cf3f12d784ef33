package cn.qicheng.review.domain;

/** Where a case stands. PASSED and REJECTED are for ever. */
public enum ReviewState {
    IN_FIRST,
    IN_SECOND,
    RETURNED,
    PASSED,
    REJECTED
}
