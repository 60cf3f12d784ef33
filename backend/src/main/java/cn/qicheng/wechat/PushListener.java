package cn.qicheng.wechat;

/**
 * Hears what the platform pushed. Called outside the callback, in one transaction with the mark that the event is done:
 * what fails here is rolled back and heard again later, so hearing twice must be harmless to anything outside the database.
 */
public interface PushListener {

    void heard(PushEvent event);
}
