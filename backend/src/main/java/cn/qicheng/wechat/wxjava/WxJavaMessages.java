package cn.qicheng.wechat.wxjava;

import cn.qicheng.wechat.MessageGateway;
import cn.qicheng.wechat.MessageTemplate;
import cn.qicheng.wechat.SubscribeMessage;
import cn.qicheng.wechat.TemplateGateway;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Subscribe messages and their templates. */
@Singleton
final class WxJavaMessages implements MessageGateway, TemplateGateway {

    private static final int LONG_TERM = 3;

    private final MiniAppSettings settings;
    private final WeChatCalls calls;

    WxJavaMessages(MiniAppSettings settings, WeChatCalls calls) {
        this.settings = settings;
        this.calls = calls;
    }

    @Override
    public Optional<String> send(SubscribeMessage message) {
        var data = new JsonObject();
        new TreeMap<>(message.values()).forEach((field, value) -> {
            var wrapped = new JsonObject();
            wrapped.addProperty("value", value);
            data.add(field, wrapped);
        });
        var body = new JsonObject();
        body.addProperty("touser", message.openid());
        body.addProperty("template_id", message.templateId());
        if (!message.page().isEmpty()) {
            body.addProperty("page", message.page());
        }
        body.addProperty("miniprogram_state", settings.edition().inMessages());
        body.addProperty("lang", "zh_CN");
        body.add("data", data);
        var answer = calls.postOnce("/cgi-bin/message/subscribe/send", body);
        return Optional.ofNullable(answer.get("msgid")).map(JsonElement::getAsString);
    }

    @Override
    public List<MessageTemplate> templates() {
        return list(
                calls.get("/wxaapi/newtmpl/gettemplate", ""),
                one -> new MessageTemplate(
                        text(one, "priTmplId"),
                        text(one, "title"),
                        text(one, "content"),
                        text(one, "example"),
                        one.get("type").getAsInt() == LONG_TERM));
    }

    @Override
    public List<Category> categories() {
        return list(
                calls.get("/wxaapi/newtmpl/getcategory", ""),
                one -> new Category(one.get("id").getAsLong(), text(one, "name")));
    }

    @Override
    public List<PublicTemplate> library(List<Long> categoryIds, int start, int limit) {
        var ids = categoryIds.stream().map(String::valueOf).collect(Collectors.joining(","));
        return list(
                calls.get(
                        "/wxaapi/newtmpl/getpubtemplatetitles",
                        "ids=" + encoded(ids) + "&start=" + start + "&limit=" + limit),
                one -> new PublicTemplate(
                        text(one, "tid"), text(one, "title"), one.get("type").getAsInt() == LONG_TERM));
    }

    @Override
    public List<PublicKeyword> keywords(String tid) {
        return list(
                calls.get("/wxaapi/newtmpl/getpubtemplatekeywords", "tid=" + encoded(tid)),
                one -> new PublicKeyword(
                        one.get("kid").getAsInt(), text(one, "name"), text(one, "example"), text(one, "rule")));
    }

    @Override
    public String adopt(String tid, List<Integer> keywordIds, String purpose) {
        var keywords = new JsonArray();
        keywordIds.forEach(keywords::add);
        var body = new JsonObject();
        body.addProperty("tid", tid);
        body.add("kidList", keywords);
        body.addProperty("sceneDesc", purpose);
        return text(calls.postOnce("/wxaapi/newtmpl/addtemplate", body), "priTmplId");
    }

    @Override
    public void drop(String templateId) {
        var body = new JsonObject();
        body.addProperty("priTmplId", templateId);
        calls.post("/wxaapi/newtmpl/deltemplate", body);
    }

    private static <T> List<T> list(JsonObject answer, Function<JsonObject, T> reader) {
        var data = answer.getAsJsonArray("data");
        return data == null
                ? List.of()
                : StreamSupport.stream(data.spliterator(), false)
                        .map(one -> reader.apply(one.getAsJsonObject()))
                        .toList();
    }

    /** Some numbers come as texts and some texts as numbers, as WeChat pleases. */
    private static String text(JsonObject object, String name) {
        var value = object.get(name);
        return value == null || value.isJsonNull() ? "" : value.getAsString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
