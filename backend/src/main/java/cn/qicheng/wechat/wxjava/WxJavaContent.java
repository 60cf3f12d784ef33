package cn.qicheng.wechat.wxjava;

import cn.qicheng.wechat.ContentGateway;
import cn.qicheng.wechat.WeChatFailure;
import com.google.gson.JsonObject;
import jakarta.inject.Singleton;

/** Content checks, version 2: what counts is {@code result}, not that {@code errcode} is 0. */
@Singleton
final class WxJavaContent implements ContentGateway {

    private static final int VERSION = 2;
    private static final int PICTURE = 2;

    private final WeChatCalls calls;

    WxJavaContent(WeChatCalls calls) {
        this.calls = calls;
    }

    @Override
    public TextVerdict judge(String openid, String text, Place place) {
        var body = new JsonObject();
        body.addProperty("version", VERSION);
        body.addProperty("openid", openid);
        body.addProperty("scene", place.number());
        body.addProperty("content", text);
        var answer = calls.post("/wxa/msg_sec_check", body);
        var result = answer.getAsJsonObject("result");
        if (result == null || !result.has("suggest")) {
            throw new WeChatFailure.Unavailable("msg_sec_check answered without a result");
        }
        return new TextVerdict(
                suggestion(result.get("suggest").getAsString()),
                result.has("label") ? result.get("label").getAsInt() : 0,
                answer.has("trace_id") ? answer.get("trace_id").getAsString() : "");
    }

    @Override
    public String handOver(String openid, String url, Place place) {
        var body = new JsonObject();
        body.addProperty("media_url", url);
        body.addProperty("media_type", PICTURE);
        body.addProperty("version", VERSION);
        body.addProperty("openid", openid);
        body.addProperty("scene", place.number());
        var answer = calls.post("/wxa/media_check_async", body);
        if (!answer.has("trace_id")) {
            throw new WeChatFailure.Unavailable("media_check_async answered without a trace_id");
        }
        return answer.get("trace_id").getAsString();
    }

    /** A word nobody knows is for a person to judge. */
    private static Suggestion suggestion(String word) {
        return switch (word) {
            case "pass" -> Suggestion.PASS;
            case "risky" -> Suggestion.RISKY;
            default -> Suggestion.REVIEW;
        };
    }
}
