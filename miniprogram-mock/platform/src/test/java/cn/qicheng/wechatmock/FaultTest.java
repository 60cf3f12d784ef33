package cn.qicheng.wechatmock;

import static cn.qicheng.wechatmock.LoginTest.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("故障开关与状态页")
class FaultTest {
    private static final String LOGIN = "/sns/jscode2session";

    private final MockWeChat mock;
    private final WeChatClient wechat;

    FaultTest() throws Exception {
        mock = MockWeChat.start();
        wechat = new WeChatClient(mock);
    }

    @AfterEach
    void close() {
        mock.close();
    }

    @Test
    void an_errcode_is_answered_instead_and_the_code_stays_fresh() throws Exception {
        String code = mock.mintLoginCode("o-1");
        mock.fault(LOGIN, Fault.errcode(-1).times(2));
        assertRefused(wechat.login(code), -1);
        assertRefused(wechat.login(code), -1);
        assertThat(wechat.login(code).has("openid")).isTrue();
    }

    @Test
    void an_http_status_comes_with_the_page_of_a_proxy() throws Exception {
        mock.fault(LOGIN, Fault.httpStatus(502));
        HttpResponse<String> response = wechat.rawGet(LOGIN);
        assertThat(response.statusCode()).isEqualTo(502);
        assertThat(response.body()).contains("<html>");
    }

    @Test
    void text_that_is_no_json_comes_with_status_200() throws Exception {
        mock.fault(LOGIN, Fault.notJson());
        HttpResponse<String> response = wechat.rawGet(LOGIN);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).startsWith("<html>");
    }

    @Test
    void a_reset_closes_the_connection_without_an_answer() throws Exception {
        // Without a count: this client quietly tries a GET a second time.
        mock.fault(LOGIN, Fault.reset());
        assertThatThrownBy(() -> wechat.login("demo:city")).isInstanceOf(IOException.class);
        mock.clearFaults();
        assertThat(wechat.login("demo:city").has("openid")).isTrue();
    }

    @Test
    void a_delay_holds_back_the_right_answer() throws Exception {
        mock.fault(LOGIN, Fault.delay(300));
        long start = System.nanoTime();
        assertThat(wechat.login("demo:city").has("openid")).isTrue();
        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(TimeUnit.MILLISECONDS.toNanos(300));
    }

    @Test
    void a_fault_meets_its_own_path_only_and_until_it_is_lifted() throws Exception {
        mock.fault(LOGIN, Fault.errcode(45011));
        assertThat(wechat.token()).isNotEmpty();
        assertRefused(wechat.login("demo:city"), 45011);
        mock.clearFaults();
        assertThat(wechat.login("demo:city").has("openid")).isTrue();
    }

    @Test
    void faults_can_be_set_and_lifted_over_http() throws Exception {
        wechat.post(
                "/mock/faults",
                "{\"path\":\"" + LOGIN + "\",\"kind\":\"errcode\",\"value\":40226,\"delayMs\":1,\"times\":5}");
        assertRefused(wechat.login("demo:city"), 40226);
        wechat.rawDelete("/mock/faults");
        assertThat(wechat.login("demo:city").has("openid")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"path\":\"/x\"}",
                "{\"path\":\"/x\",\"kind\":\"magic\"}",
                "{\"path\":\"/x\",\"kind\":\"errcode\",\"value\":\"many\"}"
            })
    void a_fault_that_makes_no_sense_is_refused(String body) throws Exception {
        assertRefused(wechat.post("/mock/faults", body), 47001);
    }

    @Test
    void an_unknown_path_is_refused_in_the_platforms_words() throws Exception {
        assertRefused(wechat.get("/cgi-bin/no/such/thing"), 40066);
    }

    @Test
    void counts_the_calls_by_path_but_not_its_own_controls() throws Exception {
        wechat.login("demo:city");
        wechat.login("nonsense");
        wechat.get("/mock/state");
        assertThat(mock.requests(LOGIN)).isEqualTo(2);
        assertThat(mock.requests("/mock/state")).isZero();
        assertThat(mock.requests("/cgi-bin/token")).isZero();
    }

    @Test
    void the_state_shows_codes_tokens_requests_and_faults() throws Exception {
        String used = mock.mintLoginCode("o-1");
        wechat.login(used);
        String fresh = mock.mintPhoneCode("19900000001");
        String token = wechat.token();
        mock.fault("/x", Fault.reset());

        JsonObject state = wechat.get("/mock/state");
        assertThat(state.getAsJsonArray("codes").toString())
                .contains(used)
                .contains("\"used\"")
                .contains(fresh)
                .contains("\"fresh\"");
        assertThat(state.getAsJsonArray("tokens").toString()).contains(token).contains("\"stable\"");
        assertThat(state.getAsJsonObject("requests").get(LOGIN).getAsInt()).isEqualTo(1);
        assertThat(state.getAsJsonObject("faults").get("/x").getAsString()).contains("RESET");
    }

    @Test
    void the_page_shows_the_same_and_escapes_what_others_wrote() throws Exception {
        wechat.post("/mock/codes", "{\"openid\":\"<script>alert(1)</script>\"}");
        HttpResponse<String> page = wechat.rawGet("/");
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(page.body())
                .contains("模拟微信平台")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>");
    }
}
