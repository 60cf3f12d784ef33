package cn.qicheng.review.domain;

/** Where a case stands. PASSED, REJECTED and WITHDRAWN (the subject itself is gone) are for ever. */
public enum ReviewState {
    IN_FIRST,
    IN_SECOND,
    RETURNED,
    PASSED,
    REJECTED,
    WITHDRAWN
}
