package cn.qicheng.wechatmock;

/**
 * A way in which a path misbehaves until further notice, or for a number of calls.
 *
 * @param delayMs how long the answer is held back before anything else happens
 * @param times how many calls it meets; {@link #ALWAYS} for every one
 */
public record Fault(Kind kind, int value, int delayMs, int times) {
    public static final int ALWAYS = -1;

    /** What happens instead of the right answer. */
    public enum Kind {
        /** The right answer, only late. */
        DELAY,
        /** HTTP 200 with the {@code errcode} in {@code value}. */
        ERRCODE,
        /** The HTTP status in {@code value}, with the page of a proxy. */
        HTTP_STATUS,
        /** The connection is closed without an answer. */
        RESET,
        /** HTTP 200 with text that is no JSON. */
        NOT_JSON,
        /** Everything is done as asked, and then the connection is closed without an answer. */
        DONE_UNTOLD
    }

    public static Fault errcode(int errcode) {
        return new Fault(Kind.ERRCODE, errcode, 0, ALWAYS);
    }

    public static Fault httpStatus(int status) {
        return new Fault(Kind.HTTP_STATUS, status, 0, ALWAYS);
    }

    public static Fault reset() {
        return new Fault(Kind.RESET, 0, 0, ALWAYS);
    }

    public static Fault notJson() {
        return new Fault(Kind.NOT_JSON, 0, 0, ALWAYS);
    }

    /** Done, but nobody is told; with {@link #after} a caller with less patience sees a time-out. */
    public static Fault doneUntold() {
        return new Fault(Kind.DONE_UNTOLD, 0, 0, ALWAYS);
    }

    public static Fault delay(int delayMs) {
        return new Fault(Kind.DELAY, 0, delayMs, ALWAYS);
    }

    public Fault times(int calls) {
        return new Fault(kind, value, delayMs, calls);
    }

    public Fault after(int milliseconds) {
        return new Fault(kind, value, milliseconds, times);
    }
}
