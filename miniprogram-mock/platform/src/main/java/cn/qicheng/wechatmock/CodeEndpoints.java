package cn.qicheng.wechatmock;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Codes to be scanned and links to be tapped. */
final class CodeEndpoints {
    private static final Pattern SCENE = Pattern.compile("[0-9A-Za-z!#$&'()*+,/:;=?@\\-._~]{1,32}");
    private static final int LONGEST_QUERY = 1_024;
    private static final int LONGEST_DAYS = 30;
    private static final int KEPT = 100;

    private final AccessTokens tokens;
    private final Quotas quotas;
    private final Pages pages;
    private final List<View> made = new ArrayList<>();

    CodeEndpoints(AccessTokens tokens, Quotas quotas, Pages pages) {
        this.tokens = tokens;
        this.quotas = quotas;
        this.pages = pages;
    }

    List<Endpoint> all() {
        return List.of(
                Endpoint.post("/wxa/getwxacodeunlimit", this::code),
                Endpoint.post("/wxa/generatescheme", this::scheme),
                Endpoint.post("/wxa/generate_urllink", this::urlLink),
                Endpoint.post("/wxa/genwxashortlink", this::shortLink));
    }

    private Answer code(Call call) {
        tokens.require(call.required("access_token", 41001));
        quotas.admit(call.path());
        Call.JsonBody body = call.json();
        String scene = body.required("scene", 40129);
        if (!SCENE.matcher(scene).matches()) {
            throw Refusal.of(40129, "invalid scene");
        }
        String page = body.text("page").orElse("pages/start");
        if (page.startsWith("/") || page.contains("?")) {
            throw Refusal.of(41030, "invalid page");
        }
        if (body.text("check_path").map(Boolean::parseBoolean).orElse(true)) {
            pages.require(page);
        }
        int width = body.number("width", 430);
        if (width < 280 || width > 1280) {
            throw Refusal.of(40097, "invalid width");
        }
        String path = page + "?scene=" + URLEncoder.encode(scene, StandardCharsets.UTF_8);
        note("code", path);
        return Answer.jpeg(CodePicture.of(path, width));
    }

    private Answer scheme(Call call) {
        tokens.require(call.required("access_token", 41001));
        quotas.admit(call.path());
        Call.JsonBody body = call.json();
        JsonElement jump = body.object().get("jump_wxa");
        Call.JsonBody page =
                new Call.JsonBody(jump != null && jump.isJsonObject() ? jump.getAsJsonObject() : new JsonObject());
        String path = pathOf(page);
        requireDays(body);
        note("scheme", path);
        JsonObject answer = Answer.ok();
        answer.addProperty("openlink", "weixin://dl/business/?t=" + RandomText.ofLength(16));
        return Answer.json(answer);
    }

    private Answer urlLink(Call call) {
        tokens.require(call.required("access_token", 41001));
        quotas.admit(call.path());
        Call.JsonBody body = call.json();
        String path = pathOf(body);
        requireDays(body);
        note("urllink", path);
        JsonObject answer = Answer.ok();
        answer.addProperty("url_link", "https://wxaurl.cn/" + RandomText.ofLength(12));
        return Answer.json(answer);
    }

    private Answer shortLink(Call call) {
        tokens.require(call.required("access_token", 41001));
        Call.JsonBody body = call.json();
        String path = body.required("page_url", 40165);
        pages.require(path);
        note("shortlink", path);
        JsonObject answer = Answer.ok();
        answer.addProperty("link", "#小程序://启程/" + RandomText.ofLength(15));
        return Answer.json(answer);
    }

    private String pathOf(Call.JsonBody body) {
        String path = body.text("path").orElse("");
        if (!path.isEmpty()) {
            try {
                pages.require(path);
            } catch (Refusal unknown) {
                throw Refusal.of(40165, "invalid weapp pagepath");
            }
        }
        String query = body.text("query").orElse("");
        if (query.length() > LONGEST_QUERY) {
            throw Refusal.of(40212, "invalid query");
        }
        return path + (query.isEmpty() ? "" : "?" + query);
    }

    private static void requireDays(Call.JsonBody body) {
        int days = body.number("expire_interval", LONGEST_DAYS);
        if (days < 1 || days > LONGEST_DAYS) {
            throw Refusal.of(85401, "invalid expire interval");
        }
    }

    private synchronized void note(String kind, String path) {
        made.add(new View(kind, path));
        if (made.size() > KEPT) {
            made.removeFirst();
        }
    }

    synchronized List<View> views() {
        return List.copyOf(made);
    }

    record View(String kind, String path) {}
}
