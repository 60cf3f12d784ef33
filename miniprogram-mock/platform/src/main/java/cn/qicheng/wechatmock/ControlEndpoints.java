package cn.qicheng.wechatmock;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the real platform does not have: making codes, breaking tokens, setting faults, looking inside. */
final class ControlEndpoints {
    private static final int BAD_CONTROL = 47001;

    private final MockState state;
    private final InstantSource clock;

    ControlEndpoints(MockState state, InstantSource clock) {
        this.state = state;
        this.clock = clock;
    }

    List<Endpoint> all() {
        return List.of(
                Endpoint.post("/mock/codes", this::mintCodes),
                Endpoint.post(
                        "/mock/tokens/expiry", call -> done(() -> state.tokens().expireAll())),
                Endpoint.post(
                        "/mock/tokens/revocation",
                        call -> done(() -> state.tokens().revokeAll())),
                Endpoint.post("/mock/faults", this::putFault),
                Endpoint.post("/mock/fault-form", this::faultForm),
                new Endpoint(
                        "DELETE",
                        "/mock/faults",
                        call -> done(() -> state.faults().clear())),
                Endpoint.post("/mock/subscriptions", this::choose),
                Endpoint.post("/mock/templates", this::putTemplate),
                Endpoint.post("/mock/pages", this::releasePages),
                Endpoint.post("/mock/quotas", this::putQuota),
                Endpoint.post("/mock/push-address", this::enterPushAddress),
                Endpoint.post("/mock/pushes", this::push),
                Endpoint.get("/mock/state", call -> Answer.json(stateAsJson())));
    }

    private Answer mintCodes(Call call) {
        Call.JsonBody body = call.json();
        String openid = body.required("openid", 40003);
        JsonObject answer = new JsonObject();
        answer.addProperty(
                "code", state.users().loginCodes().mint(new UserEndpoints.Person(openid, body.text("unionid"))));
        body.text("phone")
                .ifPresent(phone -> answer.addProperty(
                        "phoneCode",
                        state.users().phoneCodes().mint(new UserEndpoints.PhoneOwner(phone, Optional.of(openid)))));
        return Answer.json(answer);
    }

    private Answer putFault(Call call) {
        Call.JsonBody body = call.json();
        String path = body.required("path", BAD_CONTROL);
        Fault fault = new Fault(
                kind(body.required("kind", BAD_CONTROL)),
                body.number("value", 0),
                body.number("delayMs", 0),
                body.number("times", Fault.ALWAYS));
        return done(() -> state.faults().put(path, fault));
    }

    /** The same from the page's form, which goes back to the page. */
    private Answer faultForm(Call call) {
        Map<String, String> form = call.form();
        if (form.containsKey("clear")) {
            state.faults().clear();
        } else {
            Fault fault = new Fault(
                    kind(form.getOrDefault("kind", "")),
                    number(form, "value", 0),
                    number(form, "delayMs", 0),
                    number(form, "times", 1));
            state.faults().put(form.getOrDefault("path", ""), fault);
        }
        return Answer.seeOther("/faults");
    }

    private static int number(Map<String, String> form, String name, int otherwise) {
        try {
            return Integer.parseInt(
                    form.getOrDefault(name, Integer.toString(otherwise)).strip());
        } catch (NumberFormatException e) {
            throw Refusal.of(BAD_CONTROL, name + " must be a number");
        }
    }

    private static Fault.Kind kind(String name) {
        try {
            return Fault.Kind.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Refusal.of(BAD_CONTROL, "kind must be one of " + List.of(Fault.Kind.values()));
        }
    }

    /** {@code {"openid","accept":[…],"reject":[…],"withdraw":[…]}}: what a person does in WeChat's own dialogs. */
    private Answer choose(Call call) {
        Call.JsonBody body = call.json();
        String openid = body.required("openid", 40003);
        Map<String, Boolean> choices = new LinkedHashMap<>();
        texts(body, "accept").forEach(id -> choices.put(id, true));
        texts(body, "reject").forEach(id -> choices.put(id, false));
        Choices people = new Choices(state, clock);
        if (!choices.isEmpty()) {
            people.popup(openid, choices);
        }
        people.withdraw(openid, texts(body, "withdraw"));
        return Answer.json(Answer.ok());
    }

    private Answer putTemplate(Call call) {
        Call.JsonBody body = call.json();
        body.required("id", BAD_CONTROL);
        body.required("title", BAD_CONTROL);
        body.required("content", BAD_CONTROL);
        return done(() -> state.messaging().templates().put(Templates.Template.read(body.object())));
    }

    private Answer releasePages(Call call) {
        Call.JsonBody body = call.json();
        return done(() -> state.pages().release(texts(body, "pages")));
    }

    private Answer putQuota(Call call) {
        Call.JsonBody body = call.json();
        String path = body.required("path", BAD_CONTROL);
        return done(() -> state.quotas().set(path, body.number("perMinute", 0)));
    }

    private Answer enterPushAddress(Call call) {
        state.pushes().to(call.json().required("url", BAD_CONTROL));
        JsonObject answer = new JsonObject();
        answer.addProperty("registered", state.pushes().register());
        return Answer.json(answer);
    }

    /** Pushes any event as it stands, once, now. */
    private Answer push(Call call) {
        JsonObject answer = new JsonObject();
        answer.addProperty("heard", state.pushes().deliver(call.json().object()));
        return Answer.json(answer);
    }

    private static List<String> texts(Call.JsonBody body, String name) {
        JsonElement list = body.object().get(name);
        List<String> texts = new ArrayList<>();
        if (list != null && list.isJsonArray()) {
            list.getAsJsonArray().forEach(text -> texts.add(text.getAsString()));
        }
        return texts;
    }

    private static Answer done(Runnable act) {
        act.run();
        return Answer.json(Answer.ok());
    }

    private JsonObject stateAsJson() {
        JsonObject requests = new JsonObject();
        state.counts().views().forEach(requests::addProperty);
        JsonArray codes = new JsonArray();
        state.users().loginCodes().views().forEach(code -> codes.add(asJson("login", code)));
        state.users().phoneCodes().views().forEach(code -> codes.add(asJson("phone", code)));
        JsonArray tokens = new JsonArray();
        state.tokens().views().forEach(token -> {
            JsonObject view = new JsonObject();
            view.addProperty("slot", token.slot());
            view.addProperty("token", token.token());
            view.addProperty("secondsLeft", token.secondsLeft());
            tokens.add(view);
        });
        JsonObject faults = new JsonObject();
        state.faults().views().forEach((path, fault) -> faults.addProperty(path, fault.toString()));
        JsonObject all = new JsonObject();
        all.add("requests", requests);
        all.add("codes", codes);
        all.add("tokens", tokens);
        all.add("faults", faults);
        JsonArray subscriptions = new JsonArray();
        state.messaging().subscriptions().views().forEach(one -> {
            JsonObject view = new JsonObject();
            view.addProperty("openid", one.openid());
            view.addProperty("templateId", one.templateId());
            view.addProperty("left", one.left());
            subscriptions.add(view);
        });
        all.add("subscriptions", subscriptions);
        JsonArray messages = new JsonArray();
        state.messaging().sent().newest().forEach(one -> {
            JsonObject view = new JsonObject();
            view.addProperty("msgId", one.msgId());
            view.addProperty("openid", one.openid());
            view.addProperty("templateId", one.templateId());
            view.addProperty("page", one.page());
            JsonObject values = new JsonObject();
            one.values().forEach(values::addProperty);
            view.add("values", values);
            messages.add(view);
        });
        all.add("messages", messages);
        all.addProperty("messagesSent", state.messaging().sent().count());
        JsonArray made = new JsonArray();
        state.codes().views().forEach(one -> {
            JsonObject view = new JsonObject();
            view.addProperty("kind", one.kind());
            view.addProperty("path", one.path());
            made.add(view);
        });
        all.add("links", made);
        JsonArray pushes = new JsonArray();
        state.pushes().views().forEach(one -> {
            JsonObject view = new JsonObject();
            view.addProperty("event", one.event());
            view.addProperty("attempt", one.attempt());
            view.addProperty("heard", one.heard());
            pushes.add(view);
        });
        all.add("pushes", pushes);
        return all;
    }

    private static JsonObject asJson(String kind, Codes.View code) {
        JsonObject view = new JsonObject();
        view.addProperty("kind", kind);
        view.addProperty("code", code.code());
        view.addProperty("meaning", code.meaning());
        view.addProperty("state", code.state());
        return view;
    }
}
