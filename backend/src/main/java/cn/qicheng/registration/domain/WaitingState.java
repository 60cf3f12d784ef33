package cn.qicheng.registration.domain;

/** Where somebody on a waiting list (候补) stands. */
public enum WaitingState {
    WAITING,
    /** A place is kept aside until the offer runs out. */
    OFFERED,
    ACCEPTED,
    DECLINED,
    EXPIRED,
    LEFT,
    /** The window was sealed, or the person holds another place of it. */
    ENDED
}
