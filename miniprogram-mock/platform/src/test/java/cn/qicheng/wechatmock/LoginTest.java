package cn.qicheng.wechatmock;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("登录凭证换取身份 jscode2session")
class LoginTest {
    private final MovableClock clock = new MovableClock();
    private final MockWeChat mock;
    private final WeChatClient wechat;

    LoginTest() throws Exception {
        mock = MockWeChat.start(0, clock);
        wechat = new WeChatClient(mock);
    }

    @AfterEach
    void close() {
        mock.close();
    }

    @Test
    void a_fresh_code_tells_the_openid_and_a_session_key_and_has_no_errcode() throws Exception {
        HttpResponse<String> response =
                wechat.rawGet(WeChatClient.loginPath(MockWeChat.APPID, MockWeChat.SECRET, mock.mintLoginCode("o-1")));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json; encoding=utf-8");
        JsonObject session = WeChatClient.json(response);
        assertThat(session.keySet()).containsExactlyInAnyOrder("openid", "session_key");
        assertThat(session.get("openid").getAsString()).isEqualTo("o-1");
        assertThat(Base64.getDecoder().decode(session.get("session_key").getAsString()))
                .hasSize(16);
    }

    @Test
    void an_access_token_sent_along_is_not_looked_at() throws Exception {
        JsonObject session =
                wechat.get(WeChatClient.loginPath(MockWeChat.APPID, MockWeChat.SECRET, mock.mintLoginCode("o-1"))
                        + "&access_token=nonsense");
        assertThat(session.get("openid").getAsString()).isEqualTo("o-1");
    }

    @Test
    void a_code_is_good_once() throws Exception {
        String code = mock.mintLoginCode("o-1");
        wechat.login(code);
        assertRefused(wechat.login(code), 40163);
    }

    @Test
    void of_many_who_use_a_code_at_once_one_gets_in() throws Exception {
        String code = mock.mintLoginCode("o-1");
        List<Callable<JsonObject>> attempts = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            attempts.add(() -> wechat.login(code));
        }
        int accepted = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<JsonObject> attempt : threads.invokeAll(attempts)) {
                accepted += attempt.get().has("openid") ? 1 : 0;
            }
        }
        assertThat(accepted).isEqualTo(1);
    }

    @Test
    void a_code_lives_five_minutes_to_the_second() throws Exception {
        String inTime = mock.mintLoginCode("o-1");
        String late = mock.mintLoginCode("o-1");
        clock.advance(Duration.ofSeconds(299));
        assertThat(wechat.login(inTime).has("openid")).isTrue();
        clock.advance(Duration.ofSeconds(1));
        assertRefused(wechat.login(late), 40029);
    }

    @Test
    void an_unknown_code_and_a_phone_code_are_invalid() throws Exception {
        assertRefused(wechat.login("081xyz"), 40029);
        assertRefused(wechat.login(mock.mintPhoneCode("19900000001")), 40029);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "'?secret=s&js_code=c&grant_type=authorization_code', 41002",
        "'?appid=wxother&secret=s&js_code=c&grant_type=authorization_code', 40013",
        "'?appid=wx0000000000demo01&js_code=c&grant_type=authorization_code', 41004",
        "'?appid=wx0000000000demo01&secret=wrong&js_code=c&grant_type=authorization_code', 40125",
        "'?appid=wx0000000000demo01&secret=mock-secret-for-this-machine-only&js_code=c', 40002",
        "'?appid=wx0000000000demo01&secret=mock-secret-for-this-machine-only&js_code=c&grant_type=x', 40002",
        "'?appid=wx0000000000demo01&secret=mock-secret-for-this-machine-only&grant_type=authorization_code', 41008",
        "'', 41002"
    })
    void every_missing_or_wrong_parameter_has_its_own_code(String query, int errcode) throws Exception {
        assertRefused(wechat.get("/sns/jscode2session" + query), errcode);
    }

    @Test
    void the_101st_sign_in_of_a_person_within_a_minute_is_refused_and_others_are_not() throws Exception {
        for (int i = 0; i < 100; i++) {
            assertThat(wechat.login("demo:busy").has("openid")).isTrue();
        }
        String code = mock.mintLoginCode(MockWeChat.demoOpenid("busy"));
        assertRefused(wechat.login(code), 45011);
        assertThat(wechat.login("demo:calm").has("openid")).isTrue();
        clock.advance(Duration.ofMinutes(1));
        assertThat(wechat.login(code).has("openid"))
                .as("the refused code was not used up")
                .isTrue();
    }

    @Test
    void a_demo_code_is_good_any_number_of_times_and_always_the_same_person() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(wechat.login("demo:graduate-1").get("openid").getAsString())
                    .isEqualTo("o-demo-graduate-1");
        }
        clock.advance(Duration.ofDays(30));
        assertThat(wechat.login("demo:graduate-1").get("openid").getAsString()).isEqualTo("o-demo-graduate-1");
        assertThat(wechat.login("demo:city").get("openid").getAsString()).isEqualTo("o-demo-city");
    }

    @ParameterizedTest
    @CsvSource({"demo:", "demo:A", "demo:-x", "demo:x_y", "demo-phone:city", "DEMO:city"})
    void what_only_looks_like_a_demo_code_is_invalid(String code) throws Exception {
        assertRefused(wechat.login(code), 40029);
    }

    @Test
    void codes_can_be_minted_over_http_with_a_unionid_and_a_phone() throws Exception {
        JsonObject codes =
                wechat.post("/mock/codes", "{\"openid\":\"o-2\",\"unionid\":\"u-2\",\"phone\":\"19912345678\"}");
        JsonObject session = wechat.login(codes.get("code").getAsString());
        assertThat(session.get("openid").getAsString()).isEqualTo("o-2");
        assertThat(session.get("unionid").getAsString()).isEqualTo("u-2");
        JsonObject phone = wechat.phone(wechat.token(), codes.get("phoneCode").getAsString());
        assertThat(phone.getAsJsonObject("phone_info").get("purePhoneNumber").getAsString())
                .isEqualTo("19912345678");
    }

    @Test
    void listens_on_the_loopback_address_only() throws Exception {
        for (NetworkInterface network : NetworkInterface.networkInterfaces().toList()) {
            for (InetAddress address : network.inetAddresses().toList()) {
                if (!address.isLoopbackAddress()) {
                    assertThat(accepts(address)).as("reachable on %s", address).isFalse();
                }
            }
        }
        assertThat(accepts(InetAddress.getByName("127.0.0.1"))).isTrue();
    }

    private boolean accepts(InetAddress address) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, mock.port()), 1_000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    static void assertRefused(JsonObject answer, int errcode) {
        assertThat(answer.keySet()).containsExactlyInAnyOrder("errcode", "errmsg");
        assertThat(answer.get("errcode").getAsInt()).isEqualTo(errcode);
        assertThat(answer.get("errmsg").getAsString()).matches(".+ rid: [0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}");
    }
}
