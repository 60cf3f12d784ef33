package cn.qicheng.wechatmock;

import com.google.gson.JsonObject;
import java.util.List;

/** Access tokens: the stable one and the legacy one. */
final class TokenEndpoints {
    private static final String GRANT_TYPE = "client_credential";

    private final MiniProgram miniProgram;
    private final AccessTokens tokens;
    private final Quotas quotas;

    TokenEndpoints(MiniProgram miniProgram, AccessTokens tokens, Quotas quotas) {
        this.miniProgram = miniProgram;
        this.tokens = tokens;
        this.quotas = quotas;
    }

    List<Endpoint> all() {
        return List.of(
                Endpoint.post("/cgi-bin/stable_token", this::stable), Endpoint.get("/cgi-bin/token", this::legacy));
    }

    private Answer stable(Call call) {
        Call.JsonBody body = call.json();
        requireGrantType(body.required("grant_type", 40002));
        miniProgram.requireAppid(body.required("appid", 41002));
        miniProgram.requireSecret(body.required("secret", 41004), 40125);
        quotas.admit(call.path());
        return answer(tokens.stable(body.flag("force_refresh")));
    }

    private Answer legacy(Call call) {
        requireGrantType(call.required("grant_type", 40002));
        miniProgram.requireAppid(call.required("appid", 41002));
        miniProgram.requireSecret(call.required("secret", 41004), 40001);
        return answer(tokens.legacy());
    }

    private static void requireGrantType(String given) {
        if (!GRANT_TYPE.equals(given)) {
            throw Refusal.invalidGrantType();
        }
    }

    private static Answer answer(AccessTokens.Grant grant) {
        JsonObject body = new JsonObject();
        body.addProperty("access_token", grant.token());
        body.addProperty("expires_in", grant.expiresInSeconds());
        return Answer.json(body);
    }
}
