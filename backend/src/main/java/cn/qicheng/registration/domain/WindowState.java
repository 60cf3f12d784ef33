package cn.qicheng.registration.domain;

/** Where a window stands by what was decided; by the clock it has a {@link WindowPhase}. */
public enum WindowState {
    PLANNED,
    PUBLISHED,
    CANCELLED,
    /** Counted, found to agree, and sealed. */
    RECONCILED
}
