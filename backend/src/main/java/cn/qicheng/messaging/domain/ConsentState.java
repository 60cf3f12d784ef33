package cn.qicheng.messaging.domain;

/** What a consent is worth. */
public enum ConsentState {
    /** WeChat told us of it. */
    FREE,
    /** Only the phone told us so far; WeChat itself will say whether it is true. */
    HINTED,
    /** A message rests on it. */
    RESERVED,
    SPENT,
    /** Taken back, or WeChat knows nothing of it. */
    VOID
}
