package cn.qicheng.registration.domain;

/** Where a window stands now: what was decided decides first, the clock does the rest. */
public enum WindowPhase {
    PLANNED,
    /** Published; the ready pack is not judged yet. */
    UPCOMING,
    /** Papers and answers are judged before the rush, so that the rush is one tap. */
    READY_PACK,
    /** People arrive for the draw; the order in which they come does not count. */
    ARRIVING,
    /** Everybody has arrived; the draw is being made. */
    DRAWING,
    OPEN,
    /** Nobody joins any more; those in line get their answer. */
    CLOSING,
    CLOSED,
    RECONCILED,
    CANCELLED
}
