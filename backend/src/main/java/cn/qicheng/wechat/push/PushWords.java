package cn.qicheng.wechat.push;

import cn.qicheng.wechat.ContentGateway.Suggestion;
import cn.qicheng.wechat.PushEvent;
import cn.qicheng.wechat.PushEvent.Choice;
import cn.qicheng.wechat.PushEvent.Receipt;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads WeChat's events: a list of one may come as an object, a number as a text. */
final class PushWords {

    private static final String ACCEPTED = "accept";

    /** The event's name; empty if it has none or the text is no JSON object. */
    static String nameOf(String body) {
        try {
            var element = JsonParser.parseString(body);
            return element.isJsonObject() ? text(element.getAsJsonObject(), "Event") : "";
        } catch (JsonParseException noJson) {
            return "";
        }
    }

    static PushEvent read(String body) {
        var event = JsonParser.parseString(body).getAsJsonObject();
        var openid = text(event, "FromUserName");
        var at = Instant.ofEpochSecond(number(event, "CreateTime"));
        return switch (text(event, "Event")) {
            case "subscribe_msg_popup_event" -> new PushEvent.Asked(openid, at, list(event, PushWords::choice));
            case "subscribe_msg_change_event" ->
                new PushEvent.SettingsChanged(openid, at, list(event, PushWords::choice));
            case "subscribe_msg_sent_event" -> new PushEvent.Delivered(openid, at, list(event, PushWords::receipt));
            case "wxa_media_check" -> mediaJudged(event, openid, at);
            default -> new PushEvent.Other(openid, at, text(event, "Event"));
        };
    }

    private static Choice choice(JsonObject one) {
        return new Choice(text(one, "TemplateId"), ACCEPTED.equals(text(one, "SubscribeStatusString")));
    }

    private static Receipt receipt(JsonObject one) {
        return new Receipt(
                text(one, "TemplateId"), text(one, "MsgID"), (int) number(one, "ErrorCode"), text(one, "ErrorStatus"));
    }

    private static PushEvent mediaJudged(JsonObject event, String openid, Instant at) {
        var result = event.get("result");
        var verdict = result != null && result.isJsonObject() ? result.getAsJsonObject() : new JsonObject();
        var errcode = (int) number(event, "errcode");
        for (var detail : elements(event.get("detail"))) {
            if (errcode == 0 && detail.isJsonObject()) {
                errcode = (int) number(detail.getAsJsonObject(), "errcode");
            }
        }
        var suggestion = errcode != 0
                ? Suggestion.REVIEW
                : switch (text(verdict, "suggest")) {
                    case "pass" -> Suggestion.PASS;
                    case "risky" -> Suggestion.RISKY;
                    default -> Suggestion.REVIEW;
                };
        return new PushEvent.MediaJudged(
                openid, at, text(event, "trace_id"), errcode, suggestion, (int) number(verdict, "label"));
    }

    private static <T> List<T> list(JsonObject event, Function<JsonObject, T> reader) {
        return StreamSupport.stream(elements(event.get("List")).spliterator(), false)
                .filter(JsonElement::isJsonObject)
                .map(element -> reader.apply(element.getAsJsonObject()))
                .toList();
    }

    private static JsonArray elements(@Nullable JsonElement found) {
        if (found != null && found.isJsonArray()) {
            return found.getAsJsonArray();
        }
        var one = new JsonArray();
        if (found != null && found.isJsonObject()) {
            one.add(found);
        }
        return one;
    }

    private static String text(JsonObject object, String name) {
        var value = object.get(name);
        return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
    }

    private static long number(JsonObject object, String name) {
        try {
            var text = text(object, name);
            return text.isEmpty() ? 0 : Long.parseLong(text);
        } catch (NumberFormatException noNumber) {
            return 0;
        }
    }

    private PushWords() {}
}
