package cn.qicheng.wechatmock;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the real platform does not have: making codes, breaking tokens, setting faults, looking inside. */
final class ControlEndpoints {
    private static final int BAD_CONTROL = 47001;

    private final MockState state;

    ControlEndpoints(MockState state) {
        this.state = state;
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
                new Endpoint(
                        "DELETE",
                        "/mock/faults",
                        call -> done(() -> state.faults().clear())),
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

    private static Fault.Kind kind(String name) {
        try {
            return Fault.Kind.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Refusal.of(BAD_CONTROL, "kind must be one of " + List.of(Fault.Kind.values()));
        }
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
