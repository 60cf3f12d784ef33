package cn.qicheng.registration.domain;

/** What became of somebody in a draw. */
public enum DrawResult {
    ARRIVED,
    /** Drawn within the places; the registration is being written. */
    PLACE,
    REGISTERED,
    WAITING_LIST,
    /** Drawn within the places, but the conditions do not hold any more; the place went to the next. */
    FORFEITED
}
