package cn.qicheng.notice.domain;

/** SCHEDULED waits for its first day; CLOSED is for ever. */
public enum NoticeState {
    SCHEDULED,
    OPEN,
    CLOSED
}
