package cn.qicheng.wechatmock;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/** What goes back over the wire; with a location, where the browser is to go on. */
record Answer(int status, String contentType, byte[] body, String location) {
    /** Not a typing error here: the real platform says "encoding" where everybody else says "charset". */
    private static final String JSON = "application/json; encoding=utf-8";

    private Answer(int status, String contentType, byte[] body) {
        this(status, contentType, body, "");
    }

    static Answer seeOther(String location) {
        return new Answer(303, "text/plain; charset=utf-8", new byte[0], location);
    }

    static Answer json(JsonElement body) {
        return new Answer(200, JSON, body.toString().getBytes(StandardCharsets.UTF_8));
    }

    static Answer html(String page) {
        return new Answer(200, "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
    }

    static Answer jpeg(byte[] picture) {
        return new Answer(200, "image/jpeg", picture);
    }

    static Answer text(int status, String text) {
        return new Answer(status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    /** The success of calls that carry {@code errcode} also when all is well. */
    static JsonObject ok() {
        JsonObject body = new JsonObject();
        body.addProperty("errcode", 0);
        body.addProperty("errmsg", "ok");
        return body;
    }

    static Answer refusal(Refusal refusal, Instant now) {
        JsonObject body = new JsonObject();
        body.addProperty("errcode", refusal.errcode());
        body.addProperty("errmsg", refusal.errmsg() + " rid: " + requestId(now));
        return json(body);
    }

    private static String requestId(Instant now) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits((int) now.getEpochSecond())
                + "-" + hex.toHexDigits(random.nextInt())
                + "-" + hex.toHexDigits(random.nextInt());
    }
}
