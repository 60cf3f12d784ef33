package cn.qicheng.wechat.push;

/** How far an event has come. */
enum PushState {
    TO_HEAR,
    HEARD,
    /** Tried often enough; somebody must look. */
    GIVEN_UP
}
