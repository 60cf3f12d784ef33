package cn.qicheng.wechatmock;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** Calls the mock over HTTP, as a mini-program's server would. */
final class WeChatClient {
    private final HttpClient http = HttpClient.newHttpClient();
    private final MockWeChat mock;

    WeChatClient(MockWeChat mock) {
        this.mock = mock;
    }

    HttpResponse<String> rawGet(String pathAndQuery) throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder(URI.create(mock.url() + pathAndQuery)).build());
    }

    HttpResponse<String> rawPost(String pathAndQuery, String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(mock.url() + pathAndQuery))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /** As a page of another site would send it through somebody's browser. */
    HttpResponse<String> foreignPost(String path, String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(mock.url() + path))
                .header("Origin", "https://elsewhere.example")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    HttpResponse<String> rawDelete(String path) throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder(URI.create(mock.url() + path)).DELETE().build());
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    JsonObject get(String pathAndQuery) throws IOException, InterruptedException {
        return json(rawGet(pathAndQuery));
    }

    JsonObject post(String pathAndQuery, String body) throws IOException, InterruptedException {
        return json(rawPost(pathAndQuery, body));
    }

    static JsonObject json(HttpResponse<String> response) {
        return JsonParser.parseString(response.body()).getAsJsonObject();
    }

    JsonObject login(String code) throws IOException, InterruptedException {
        return get(loginPath(MockWeChat.APPID, MockWeChat.SECRET, code));
    }

    static String loginPath(String appid, String secret, String code) {
        return "/sns/jscode2session?appid=" + appid + "&secret=" + secret + "&js_code=" + code
                + "&grant_type=authorization_code";
    }

    JsonObject stableToken(boolean force) throws IOException, InterruptedException {
        return post("/cgi-bin/stable_token", stableBody(MockWeChat.APPID, MockWeChat.SECRET, force));
    }

    static String stableBody(String appid, String secret, boolean force) {
        return """
                {"grant_type":"client_credential","appid":"%s","secret":"%s","force_refresh":%s}""".formatted(appid, secret, force);
    }

    JsonObject legacyToken() throws IOException, InterruptedException {
        return get("/cgi-bin/token?grant_type=client_credential&appid=" + MockWeChat.APPID + "&secret="
                + MockWeChat.SECRET);
    }

    String token() throws IOException, InterruptedException {
        return stableToken(false).get("access_token").getAsString();
    }

    JsonObject phone(String token, String code) throws IOException, InterruptedException {
        return post("/wxa/business/getuserphonenumber?access_token=" + token, """
                {"code":"%s"}""".formatted(code));
    }
}
