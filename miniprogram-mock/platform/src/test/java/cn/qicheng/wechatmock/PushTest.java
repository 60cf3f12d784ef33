package cn.qicheng.wechatmock;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("消息推送：签名、加密、重推；外来网页动不了开关")
class PushTest {
    private final MockWeChat mock;
    private final WeChatClient wechat;
    private final HttpServer product;
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private volatile String answer = "success";

    PushTest() throws Exception {
        mock = MockWeChat.start();
        wechat = new WeChatClient(mock);
        product = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        product.createContext("/push", exchange -> {
            String query = exchange.getRequestURI().getQuery();
            boolean registration = exchange.getRequestMethod().equals("GET");
            heard.add(
                    registration
                            ? query
                            : query + " "
                                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] words = (registration ? query.replaceFirst(".*echostr=([^&]*).*", "$1") : answer)
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.equals("busy") ? 503 : 200, words.length);
            exchange.getResponseBody().write(words);
            exchange.close();
        });
        product.start();
        mock.pushTo("http://127.0.0.1:" + product.getAddress().getPort() + "/push");
        mock.template("t", "通知", "内容:{{thing1.DATA}}\n", false);
    }

    @AfterEach
    void close() {
        mock.close();
        product.stop(0);
    }

    private void until(int count) throws InterruptedException {
        for (int i = 0; i < 100 && heard.size() < count; i++) {
            TimeUnit.MILLISECONDS.sleep(30);
        }
        assertThat(heard).hasSize(count);
    }

    /** The platform writes an event down after its answer came back, so a moment after the product heard it. */
    private JsonObject recorded(int pushes) throws Exception {
        JsonObject state = wechat.get("/mock/state");
        for (int i = 0; i < 100 && state.getAsJsonArray("pushes").size() < pushes; i++) {
            TimeUnit.MILLISECONDS.sleep(30);
            state = wechat.get("/mock/state");
        }
        return state;
    }

    @Test
    void a_choice_and_a_sent_message_are_pushed_sealed() throws Exception {
        mock.choose("o-1", Map.of("t", true));
        until(1);
        wechat.post(
                "/cgi-bin/message/subscribe/send?access_token=" + wechat.token(),
                "{\"touser\":\"o-1\",\"template_id\":\"t\",\"data\":{\"thing1\":{\"value\":\"你好\"}}}");
        until(2);
        assertThat(heard.getFirst())
                .contains("msg_signature=", "encrypt_type=aes", "\"Encrypt\":")
                .doesNotContain("subscribe_msg");
        JsonObject state = recorded(2);
        assertThat(state.getAsJsonArray("pushes").toString())
                .contains("subscribe_msg_popup_event", "subscribe_msg_sent_event", "200 success");
        assertThat(state.getAsJsonArray("messages").toString()).contains("你好");
        assertThat(wechat.rawGet("/").body())
                .contains("subscribe_msg_popup_event")
                .contains("你好");
    }

    @Test
    void an_event_nobody_acknowledges_is_sent_three_times() throws Exception {
        answer = "busy";
        mock.pushPause(10);
        mock.choose("o-1", Map.of("t", true));
        until(3);
        TimeUnit.MILLISECONDS.sleep(100);
        assertThat(heard).hasSize(3);
        String body = heard.getFirst().substring(heard.getFirst().indexOf('{'));
        assertThat(JsonParser.parseString(body).getAsJsonObject().keySet()).containsExactly("ToUserName", "Encrypt");
    }

    @Test
    void an_address_proves_itself_when_it_is_entered() throws Exception {
        assertThat(mock.registerPushAddress()).isTrue();
        JsonObject entered = wechat.post("/mock/push-address", "{\"url\":\"http://127.0.0.1:1/nobody\"}");
        assertThat(entered.get("registered").getAsBoolean()).isFalse();
    }

    @Test
    void the_fault_form_sets_and_lifts_and_only_for_its_own_page() throws Exception {
        assertThat(wechat.rawGet("/faults").body())
                .contains("/cgi-bin/message/subscribe/send")
                .contains("DONE_UNTOLD");
        wechat.rawPost("/mock/fault-form", "path=%2Fsns%2Fjscode2session&kind=ERRCODE&value=-1&delayMs=0&times=-1");
        assertThat(wechat.login("demo:city").get("errcode").getAsInt()).isEqualTo(-1);
        assertThat(wechat.rawGet("/faults").body()).contains("ERRCODE");
        assertThat(wechat.foreignPost("/mock/fault-form", "clear=yes").statusCode())
                .isEqualTo(403);
        assertThat(wechat.login("demo:city").has("openid")).isFalse();
        wechat.rawPost("/mock/fault-form", "clear=yes");
        assertThat(wechat.login("demo:city").has("openid")).isTrue();
    }

    @Test
    void done_and_untold_is_done() throws Exception {
        mock.choose("o-1", Map.of("t", true));
        mock.fault("/cgi-bin/message/subscribe/send", Fault.doneUntold());
        try {
            wechat.post(
                    "/cgi-bin/message/subscribe/send?access_token=" + wechat.token(),
                    "{\"touser\":\"o-1\",\"template_id\":\"t\",\"data\":{\"thing1\":{\"value\":\"你好\"}}}");
        } catch (IOException nothingCameBack) {
            assertThat(mock.messagesSent()).isEqualTo(1);
            return;
        }
        throw new AssertionError("an answer came back");
    }
}
