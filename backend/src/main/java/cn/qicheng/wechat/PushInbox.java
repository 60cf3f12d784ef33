package cn.qicheng.wechat;

/** What the platform pushed and is still to be heard. */
public interface PushInbox {

    /** Lets the listeners hear everything that is due, and returns how many events were done. */
    int workOff();
}
