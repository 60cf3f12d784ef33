package cn.qicheng.wechat;

/** What WeChat thinks of what people write and show. */
public interface ContentGateway {

    /** Where the text will stand, as WeChat distinguishes it. */
    enum Place {
        PROFILE(1),
        COMMENT(2),
        FORUM(3),
        SOCIAL(4);

        private final int number;

        Place(int number) {
            this.number = number;
        }

        public int number() {
            return number;
        }
    }

    /** The longest text WeChat takes at once. */
    int LONGEST_TEXT = 2_500;

    /**
     * Asks about a text. The verdict is the answer; that WeChat answered says nothing yet.
     *
     * @throws WeChatFailure.NotRecentlyHere if WeChat cannot judge because the person was away: a person must
     */
    TextVerdict judge(String openid, String text, Place place);

    /**
     * Hands over a picture by its address, which WeChat fetches within half an hour; the verdict comes as {@link
     * PushEvent.MediaJudged} with the number returned here.
     *
     * @param url signed, short-lived and unguessable, for anybody who knows it can fetch it
     */
    String handOver(String openid, String url, Place place);

    /** Pass, let a person look, or refuse. */
    enum Suggestion {
        PASS,
        REVIEW,
        RISKY
    }

    /**
     * WeChat's verdict on a text.
     *
     * @param label WeChat's number for what is wrong, 100 for nothing
     * @param traceId to ask WeChat about it later
     */
    record TextVerdict(Suggestion suggestion, int label, String traceId) {}
}
