package cn.qicheng.wechatmock;

import static cn.qicheng.wechatmock.LoginTest.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("内容安全、小程序码与链接")
class ContentAndCodeTest {
    private final MovableClock clock = new MovableClock();
    private final MockWeChat mock;
    private final WeChatClient wechat;
    private final String token;

    ContentAndCodeTest() throws Exception {
        mock = MockWeChat.start(0, clock);
        wechat = new WeChatClient(mock);
        token = wechat.token();
    }

    @AfterEach
    void close() {
        mock.close();
    }

    private JsonObject check(String openid, String content) throws Exception {
        return wechat.post(
                "/wxa/msg_sec_check?access_token=" + token,
                "{\"version\":2,\"scene\":2,\"openid\":\"%s\",\"content\":\"%s\"}".formatted(openid, content));
    }

    @ParameterizedTest
    @CsvSource({"这个月学会了装配, pass, 100", "加微信领资料, review, 10001", "一起赌博吧, risky, 20006", "加微信赌博, risky, 20006"})
    void a_text_is_judged_by_its_words(String text, String suggest, int label) throws Exception {
        wechat.login("demo:graduate-1");
        JsonObject answer = check("o-demo-graduate-1", text);
        JsonObject result = answer.getAsJsonObject("result");
        assertThat(result.get("suggest").getAsString()).isEqualTo(suggest);
        assertThat(result.get("label").getAsInt()).isEqualTo(label);
        assertThat(answer.get("trace_id").getAsString()).isNotEmpty();
        assertThat(answer.getAsJsonArray("detail")).hasSize(2);
    }

    @Test
    void who_has_not_been_here_for_two_hours_cannot_be_judged() throws Exception {
        assertRefused(check("o-stranger", "你好"), 61010);
        mock.visited("o-stranger");
        assertThat(check("o-stranger", "你好").get("errcode").getAsInt()).isZero();
        clock.advance(Duration.ofHours(2).plusSeconds(1));
        assertRefused(
                wechat.post(
                        "/wxa/msg_sec_check?access_token=" + wechat.token(),
                        "{\"version\":\"2\",\"scene\":2,\"openid\":\"o-stranger\",\"content\":\"你好\"}"),
                61010);
    }

    @Test
    void a_text_too_long_and_a_call_too_many_are_refused() throws Exception {
        mock.visited("o-1");
        assertRefused(check("o-1", "长".repeat(2_501)), 47001);
        mock.quota("/wxa/msg_sec_check", 2);
        check("o-1", "一");
        check("o-1", "二");
        assertRefused(check("o-1", "三"), 45009);
        clock.advance(Duration.ofMinutes(1));
        assertThat(check("o-1", "四").get("errcode").getAsInt()).isZero();
    }

    private HttpResponse<byte[]> code(String body) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(mock.url() + "/wxa/getwxacodeunlimit?access_token=" + token))
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
    }

    @Test
    void a_code_is_a_picture_that_can_be_read() throws Exception {
        HttpResponse<byte[]> answer =
                code("{\"scene\":\"Ab3!*()~x\",\"page\":\"pages/scene\",\"check_path\":false,\"width\":430}");
        assertThat(answer.headers().firstValue("Content-Type")).contains("image/jpeg");
        var picture = ImageIO.read(new ByteArrayInputStream(answer.body()));
        int[] dots = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        String read = new QRCodeReader()
                .decode(new BinaryBitmap(
                        new HybridBinarizer(new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), dots))))
                .getText();
        assertThat(picture.getWidth()).isEqualTo(430);
        assertThat(URI.create("http://x/" + read.substring(CodePicture.SCHEME.length()))
                        .getQuery())
                .isEqualTo("scene=Ab3!*()~x");
        assertThat(read).startsWith("wxacode:pages/scene?scene=");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"page\":\"pages/scene\"} | 40129",
                "{\"scene\":\"100%\",\"page\":\"pages/scene\"} | 40129",
                "{\"scene\":\"123456789012345678901234567890123\",\"page\":\"pages/scene\"} | 40129",
                "{\"scene\":\"中文\",\"page\":\"pages/scene\"} | 40129",
                "{\"scene\":\"a\",\"page\":\"/pages/scene\"} | 41030",
                "{\"scene\":\"a\",\"page\":\"pages/scene?x=1\"} | 41030",
                "{\"scene\":\"a\",\"page\":\"pages/unreleased\"} | 41030",
                "{\"scene\":\"a\",\"page\":\"pages/scene\",\"width\":100} | 40097",
            })
    void a_code_that_cannot_be_is_refused(String body, int errcode) throws Exception {
        mock.releasePages("pages/scene");
        HttpResponse<byte[]> answer = code(body);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("\"errcode\":" + errcode);
    }

    @Test
    void links_lead_to_released_pages_for_at_most_thirty_days() throws Exception {
        mock.releasePages("pages/scene");
        String scheme = "/wxa/generatescheme?access_token=" + token;
        String jump =
                "{\"jump_wxa\":{\"path\":\"/pages/%s\",\"query\":\"scene=a\"},\"expire_type\":1,\"expire_interval\":%d}";
        assertThat(wechat.post(scheme, jump.formatted("scene", 30))
                        .get("openlink")
                        .getAsString())
                .startsWith("weixin://dl/business/?t=");
        assertRefused(wechat.post(scheme, jump.formatted("other", 30)), 40165);
        assertRefused(wechat.post(scheme, jump.formatted("scene", 31)), 85401);
        String urlLink = "/wxa/generate_urllink?access_token=" + token;
        assertThat(wechat.post(urlLink, "{\"path\":\"pages/scene\",\"query\":\"scene=a\"}")
                        .get("url_link")
                        .getAsString())
                .startsWith("https://wxaurl.cn/");
        assertRefused(
                wechat.post(urlLink, "{\"path\":\"pages/scene\",\"query\":\"" + "q".repeat(1_025) + "\"}"), 40212);
        assertThat(wechat.post("/wxa/genwxashortlink?access_token=" + token, "{\"page_url\":\"pages/scene?scene=a\"}")
                        .get("link")
                        .getAsString())
                .startsWith("#小程序://");
    }

    @Test
    void more_than_a_hundred_links_a_second_are_too_many() throws Exception {
        String urlLink = "/wxa/generate_urllink?access_token=" + token;
        for (int i = 0; i < 100; i++) {
            wechat.post(urlLink, "{\"path\":\"pages/scene\"}");
        }
        assertRefused(wechat.post(urlLink, "{\"path\":\"pages/scene\"}"), 44990);
    }
}
