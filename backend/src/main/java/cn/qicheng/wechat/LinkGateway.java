package cn.qicheng.wechat;

/** Ways into the mini-program from outside: SMS, web pages, posters. Links live at most 30 days. */
public interface LinkGateway {

    int LONGEST_DAYS = 30;

    /**
     * Where a link leads.
     *
     * @param page without a leading slash
     * @param query without the question mark, at most 1024 characters
     * @param days how long it lives
     */
    record LinkOrder(String page, String query, int days) {}

    /** An https address that any browser and any SMS can open. */
    String urlLink(LinkOrder order);

    /** A {@code weixin://} address for web pages on the phone. */
    String scheme(LinkOrder order);

    /** A text that opens inside WeChat only, e.g. pasted into a chat. */
    String shortLink(LinkOrder order, String title);
}
