package cn.qicheng.wechatmock;

import static cn.qicheng.wechatmock.LoginTest.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("手机号快速验证 getuserphonenumber")
class PhoneNumberTest {
    private final MovableClock clock = new MovableClock();
    private final MockWeChat mock;
    private final WeChatClient wechat;

    PhoneNumberTest() throws Exception {
        mock = MockWeChat.start(0, clock);
        wechat = new WeChatClient(mock);
    }

    @AfterEach
    void close() {
        mock.close();
    }

    @Test
    void tells_the_number_with_a_watermark_of_this_mini_program() throws Exception {
        JsonObject answer = wechat.phone(wechat.token(), mock.mintPhoneCode("19900000001"));

        assertThat(answer.get("errcode").getAsInt()).isZero();
        assertThat(answer.get("errmsg").getAsString()).isEqualTo("ok");
        JsonObject info = answer.getAsJsonObject("phone_info");
        assertThat(info.get("phoneNumber").getAsString()).isEqualTo("19900000001");
        assertThat(info.get("purePhoneNumber").getAsString()).isEqualTo("19900000001");
        assertThat(info.get("countryCode").getAsString()).isEqualTo("86");
        JsonObject watermark = info.getAsJsonObject("watermark");
        assertThat(watermark.get("appid").getAsString()).isEqualTo(MockWeChat.APPID);
        assertThat(watermark.get("timestamp").getAsLong())
                .isEqualTo(clock.instant().getEpochSecond());
    }

    @Test
    void a_code_is_good_once_and_for_five_minutes() throws Exception {
        String token = wechat.token();
        String code = mock.mintPhoneCode("19900000001");
        wechat.phone(token, code);
        assertRefused(wechat.phone(token, code), 40163);

        String late = mock.mintPhoneCode("19900000001");
        clock.advance(Duration.ofMinutes(5));
        assertRefused(wechat.phone(token, late), 40029);
    }

    @Test
    void a_sign_in_code_and_an_absent_code_are_invalid() throws Exception {
        String token = wechat.token();
        assertRefused(wechat.phone(token, mock.mintLoginCode("o-1")), 40029);
        assertRefused(wechat.phone(token, "demo:city"), 40029);
        assertRefused(wechat.post("/wxa/business/getuserphonenumber?access_token=" + token, "{}"), 40029);
    }

    @Test
    void somebody_elses_openid_is_refused_without_using_up_the_code() throws Exception {
        String token = wechat.token();
        JsonObject codes = wechat.post("/mock/codes", "{\"openid\":\"o-1\",\"phone\":\"19900000001\"}");
        String code = codes.get("phoneCode").getAsString();
        String body = "{\"code\":\"%s\",\"openid\":\"%s\"}";
        String path = "/wxa/business/getuserphonenumber?access_token=" + token;
        assertRefused(wechat.post(path, body.formatted(code, "o-other")), 40003);
        assertThat(wechat.post(path, body.formatted(code, "o-1")).has("phone_info"))
                .isTrue();
    }

    @Test
    void a_demo_account_always_has_the_same_invented_number() throws Exception {
        String token = wechat.token();
        String first = numberOf(wechat.phone(token, "demo-phone:graduate-1"));
        assertThat(first).matches("199\\d{8}").isEqualTo(MockWeChat.demoPhone("graduate-1"));
        assertThat(numberOf(wechat.phone(token, "demo-phone:graduate-1"))).isEqualTo(first);
        assertThat(numberOf(wechat.phone(token, "demo-phone:graduate-2"))).isNotEqualTo(first);
    }

    @Test
    void needs_a_token_and_a_body() throws Exception {
        String path = "/wxa/business/getuserphonenumber";
        assertRefused(wechat.post(path, "{\"code\":\"c\"}"), 41001);
        assertRefused(wechat.post(path + "?access_token=" + wechat.token(), ""), 44002);
        assertRefused(wechat.post(path + "?access_token=" + wechat.token(), "code=c"), 47001);
        assertRefused(wechat.get(path), 43002);
    }

    private static String numberOf(JsonObject answer) {
        return answer.getAsJsonObject("phone_info").get("phoneNumber").getAsString();
    }
}
