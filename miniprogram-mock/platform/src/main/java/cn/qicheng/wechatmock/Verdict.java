package cn.qicheng.wechatmock;

import com.google.gson.JsonObject;
import java.util.Map;

/** What the content check thinks: by a few words that stand for whole classes of content. */
record Verdict(String suggest, int label) {
    static final Verdict PASS = new Verdict("pass", 100);

    private static final Map<String, Verdict> BY_WORD = Map.of(
            "赌博", new Verdict("risky", 20006),
            "办假证", new Verdict("risky", 20006),
            "刷单", new Verdict("risky", 20008),
            "代开发票", new Verdict("risky", 20006),
            "risky", new Verdict("risky", 20002),
            "加微信", new Verdict("review", 10001),
            "白痴", new Verdict("review", 20003),
            "review", new Verdict("review", 21000));

    /** The worst of the words in it. */
    static Verdict on(String text) {
        Verdict worst = PASS;
        for (Map.Entry<String, Verdict> entry : BY_WORD.entrySet()) {
            if (text.contains(entry.getKey()) && !worst.suggest.equals("risky")) {
                worst = entry.getValue();
            }
        }
        return worst;
    }

    JsonObject result() {
        JsonObject result = new JsonObject();
        result.addProperty("suggest", suggest);
        result.addProperty("label", label);
        return result;
    }

    JsonObject detail(String strategy) {
        JsonObject detail = result();
        detail.addProperty("strategy", strategy);
        detail.addProperty("errcode", 0);
        detail.addProperty("prob", 90);
        return detail;
    }
}
