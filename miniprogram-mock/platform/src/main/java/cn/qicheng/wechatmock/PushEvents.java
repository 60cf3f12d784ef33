package cn.qicheng.wechatmock;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The events of the message push, letter by letter as the platform writes them: numbers often as texts. */
final class PushEvents {
    private static final String OURSELVES = "gh_mock0000demo";

    private PushEvents() {}

    static JsonObject popup(String openid, Map<String, Boolean> choices, Instant at, Shape shape) {
        return choices("subscribe_msg_popup_event", openid, choices, at, shape);
    }

    static JsonObject change(String openid, Map<String, Boolean> choices, Instant at, Shape shape) {
        return choices("subscribe_msg_change_event", openid, choices, at, shape);
    }

    private static JsonObject choices(
            String event, String openid, Map<String, Boolean> choices, Instant at, Shape shape) {
        List<JsonObject> list = choices.entrySet().stream()
                .map(choice -> {
                    JsonObject one = new JsonObject();
                    one.addProperty("TemplateId", choice.getKey());
                    one.addProperty("SubscribeStatusString", choice.getValue() ? "accept" : "reject");
                    one.addProperty("PopupScene", "0");
                    return one;
                })
                .toList();
        JsonObject body = envelope(event, openid, at);
        body.add("List", shape.of(list));
        return body;
    }

    static JsonObject sent(String openid, String templateId, String msgId, Instant at) {
        JsonObject one = new JsonObject();
        one.addProperty("TemplateId", templateId);
        one.addProperty("MsgID", msgId);
        one.addProperty("ErrorCode", "0");
        one.addProperty("ErrorStatus", "success");
        JsonObject body = envelope("subscribe_msg_sent_event", openid, at);
        body.add("List", Shape.OBJECT.of(List.of(one)));
        return body;
    }

    static JsonObject media(String openid, String appid, String traceId, Verdict verdict, Instant at) {
        JsonObject body = envelope("wxa_media_check", openid, at);
        body.addProperty("appid", appid);
        body.addProperty("trace_id", traceId);
        body.addProperty("version", 2);
        body.addProperty("errcode", 0);
        body.addProperty("errmsg", "ok");
        body.add("result", verdict.result());
        JsonArray detail = new JsonArray();
        detail.add(verdict.detail("content_model"));
        body.add("detail", detail);
        return body;
    }

    /** WeChat could not fetch the picture. */
    static JsonObject mediaNotFetched(String openid, String appid, String traceId, Instant at) {
        JsonObject body = media(openid, appid, traceId, Verdict.PASS, at);
        body.getAsJsonArray("detail").get(0).getAsJsonObject().addProperty("errcode", -1008);
        return body;
    }

    private static JsonObject envelope(String event, String openid, Instant at) {
        JsonObject body = new JsonObject();
        body.addProperty("ToUserName", OURSELVES);
        body.addProperty("FromUserName", openid);
        body.addProperty("CreateTime", Long.toString(at.getEpochSecond()));
        body.addProperty("MsgType", "event");
        body.addProperty("Event", event);
        return body;
    }

    /** A list of one comes as an array or as the object itself; both have been seen. */
    enum Shape {
        ARRAY,
        OBJECT;

        JsonElement of(List<JsonObject> list) {
            if (this == OBJECT && list.size() == 1) {
                return list.getFirst();
            }
            JsonArray array = new JsonArray();
            list.forEach(array::add);
            return array;
        }
    }
}
