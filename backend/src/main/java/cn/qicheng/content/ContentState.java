package cn.qicheng.content;

/** How far a held text has come. Only a PASSED one is shown to others. */
enum ContentState {
    UNASKED,
    TO_REVIEW,
    PASSED,
    REJECTED
}
