package cn.qicheng.wechatmock;

import cn.qicheng.wechatmock.SentMessages.SentMessage;
import cn.qicheng.wechatmock.Templates.Template;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Subscribe messages and their templates. */
final class MessageEndpoints {
    private static final Set<String> STATES = Set.of("formal", "trial", "developer");
    private static final int GOVERNMENT_SERVICES = 616;

    private final AccessTokens tokens;
    private final Templates templates;
    private final Subscriptions subscriptions;
    private final SentMessages sent;
    private final Pages pages;
    private final Pushes pushes;
    private final InstantSource clock;
    private final AtomicLong lastMessage = new AtomicLong(1_700_000_000_000_000_000L);

    MessageEndpoints(AccessTokens tokens, Messaging messaging, Pages pages, Pushes pushes, InstantSource clock) {
        this.tokens = tokens;
        this.templates = messaging.templates();
        this.subscriptions = messaging.subscriptions();
        this.sent = messaging.sent();
        this.pages = pages;
        this.pushes = pushes;
        this.clock = clock;
    }

    /** What messages are made of. */
    record Messaging(Templates templates, Subscriptions subscriptions, SentMessages sent) {}

    List<Endpoint> all() {
        return List.of(
                Endpoint.post("/cgi-bin/message/subscribe/send", this::send),
                Endpoint.get("/wxaapi/newtmpl/gettemplate", this::ours),
                Endpoint.post("/wxaapi/newtmpl/addtemplate", this::adopt),
                Endpoint.post("/wxaapi/newtmpl/deltemplate", this::drop),
                Endpoint.get("/wxaapi/newtmpl/getcategory", this::categories),
                Endpoint.get("/wxaapi/newtmpl/getpubtemplatetitles", this::library),
                Endpoint.get("/wxaapi/newtmpl/getpubtemplatekeywords", this::keywords));
    }

    private Answer send(Call call) {
        tokens.require(call.required("access_token", 41001));
        Call.JsonBody body = call.json();
        String openid = body.required("touser", 40003);
        if (!openid.matches("o[A-Za-z0-9_-]{1,63}")) {
            throw Refusal.of(40003, "invalid openid");
        }
        Template template = templates.require(body.required("template_id", 40037));
        if (!STATES.contains(body.text("miniprogram_state").orElse("formal"))) {
            throw Refusal.of(47001, "data format error");
        }
        body.text("page").ifPresent(pages::require);
        Map<String, String> values = valuesOf(template, body.object().get("data"));
        if (!subscriptions.take(openid, template.id(), template.longTerm())) {
            throw Refusal.of(43101, "user refuse to accept the msg");
        }
        String msgId = Long.toString(lastMessage.incrementAndGet());
        sent.add(new SentMessage(msgId, openid, template.id(), body.text("page").orElse(""), values, clock.instant()));
        pushes.send(PushEvents.sent(openid, template.id(), msgId, clock.instant()));
        JsonObject answer = Answer.ok();
        answer.addProperty("msgid", Long.parseLong(msgId));
        return Answer.json(answer);
    }

    private static Map<String, String> valuesOf(Template template, @Nullable JsonElement data) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String field : template.fields()) {
            String value = Optional.ofNullable(data)
                    .filter(JsonElement::isJsonObject)
                    .map(object -> object.getAsJsonObject().get(field))
                    .filter(JsonElement::isJsonObject)
                    .map(object -> object.getAsJsonObject().get("value"))
                    .filter(JsonElement::isJsonPrimitive)
                    .map(JsonElement::getAsString)
                    .orElse("");
            TemplateValues.fault(field, value).ifPresent(fault -> {
                throw Refusal.of(47003, "argument invalid! " + fault);
            });
            values.put(field, value);
        }
        return values;
    }

    private Answer ours(Call call) {
        tokens.require(call.required("access_token", 41001));
        return list(templates.ours().stream().map(Template::json).toList());
    }

    private Answer adopt(Call call) {
        tokens.require(call.required("access_token", 41001));
        Call.JsonBody body = call.json();
        List<Integer> kids = new ArrayList<>();
        JsonElement given = body.object().get("kidList");
        if (given != null && given.isJsonArray()) {
            given.getAsJsonArray().forEach(kid -> kids.add(kid.getAsInt()));
        }
        String id = templates.adopt(
                body.required("tid", 200014), kids, body.text("sceneDesc").orElse(""));
        JsonObject answer = Answer.ok();
        answer.addProperty("priTmplId", id);
        return Answer.json(answer);
    }

    private Answer drop(Call call) {
        tokens.require(call.required("access_token", 41001));
        templates.drop(call.json().required("priTmplId", 40037));
        return Answer.json(Answer.ok());
    }

    private Answer categories(Call call) {
        tokens.require(call.required("access_token", 41001));
        JsonObject government = new JsonObject();
        government.addProperty("id", GOVERNMENT_SERVICES);
        government.addProperty("name", "政务民生");
        return list(List.of(government));
    }

    private Answer library(Call call) {
        tokens.require(call.required("access_token", 41001));
        Set<String> wanted =
                Set.copyOf(Arrays.asList(call.required("ids", 47001).split(",", -1)));
        List<Templates.PublicTemplate> all = templates.library().stream()
                .filter(one -> wanted.contains(Integer.toString(one.categoryId())))
                .toList();
        int start = Math.max(0, Integer.parseInt(call.optional("start").orElse("0")));
        int limit = Integer.parseInt(call.optional("limit").orElse("30"));
        if (limit > 30) {
            throw Refusal.of(47001, "limit too large");
        }
        List<JsonObject> page = all.stream()
                .skip(start)
                .limit(limit)
                .map(one -> {
                    JsonObject json = new JsonObject();
                    json.addProperty("tid", Integer.parseInt(one.tid()));
                    json.addProperty("title", one.title());
                    json.addProperty("type", one.type());
                    json.addProperty("categoryId", Integer.toString(one.categoryId()));
                    return json;
                })
                .toList();
        JsonObject answer = listed(page);
        answer.addProperty("count", all.size());
        return Answer.json(answer);
    }

    private Answer keywords(Call call) {
        tokens.require(call.required("access_token", 41001));
        return list(templates.requirePublic(call.required("tid", 200014)).keywords().stream()
                .map(keyword -> {
                    JsonObject json = new JsonObject();
                    json.addProperty("kid", keyword.kid());
                    json.addProperty("name", keyword.name());
                    json.addProperty("example", keyword.example());
                    json.addProperty("rule", keyword.rule());
                    return json;
                })
                .toList());
    }

    private static Answer list(List<JsonObject> data) {
        return Answer.json(listed(data));
    }

    private static JsonObject listed(List<JsonObject> data) {
        JsonArray array = new JsonArray();
        data.forEach(array::add);
        JsonObject answer = Answer.ok();
        answer.add("data", array);
        return answer;
    }
}
