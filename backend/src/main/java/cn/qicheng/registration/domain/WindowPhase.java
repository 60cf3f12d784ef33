package cn.qicheng.registration.domain;

/** Where a window stands now: a published one is upcoming, open or closed by the clock alone. */
public enum WindowPhase {
    PLANNED,
    UPCOMING,
    OPEN,
    CLOSED,
    CANCELLED
}
