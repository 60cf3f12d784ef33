package cn.qicheng.messaging.domain;

/** How far a message to WeChat has come. */
public enum OutboxState {
    /** To be sent when its time has come. */
    DUE,
    /** Taken by an instance; nothing has left yet. */
    TAKEN,
    /** About to leave or gone: whoever dies here leaves it unsure. */
    SENDING,
    /** WeChat has it. */
    SENT,
    /** May have been sent twice at most; nobody will know unless WeChat tells. */
    UNSURE,
    /** Not sent, because the person did not agree: it stands in the inbox. */
    INBOX_ONLY,
    /** Waits until an officer has put something right: a template, a page. */
    HELD,
    /** Cannot be sent as it is; an officer sees why. */
    FAILED
}
