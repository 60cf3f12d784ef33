package cn.qicheng.registration.domain;

/** Whether a post within a window lets people in. A door that is shut is not a post that is full, and never called so. */
public enum PostDoor {
    OPEN,
    PAUSED,
    CLOSED
}
