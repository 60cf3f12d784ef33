package cn.qicheng.wechatmock;

import static cn.qicheng.wechatmock.LoginTest.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("订阅消息 subscribe/send 与模板 newtmpl")
class MessageTest {
    private static final String SEND = "/cgi-bin/message/subscribe/send?access_token=";
    private static final String GOOD = """
            {"touser":"%s","template_id":"%s","page":"pages/start?x=1","miniprogram_state":"formal","lang":"zh_CN",
             "data":{"thing1":{"value":"%s"},"date2":{"value":"2026年7月1日"}}}""";

    private final MockWeChat mock;
    private final WeChatClient wechat;
    private final String token;

    MessageTest() throws Exception {
        mock = MockWeChat.start();
        wechat = new WeChatClient(mock);
        token = wechat.token();
        mock.template("t-once", "培训通知", "内容:{{thing1.DATA}}\n日期:{{date2.DATA}}\n", false);
        mock.template("t-long", "补贴通知", "内容:{{thing1.DATA}}\n日期:{{date2.DATA}}\n", true);
    }

    @AfterEach
    void close() {
        mock.close();
    }

    private JsonObject send(String openid, String template, String thing) throws Exception {
        return wechat.post(SEND + token, GOOD.formatted(openid, template, thing));
    }

    @Test
    void one_consent_is_one_message() throws Exception {
        assertRefused(send("o-1", "t-once", "培训"), 43101);
        mock.choose("o-1", Map.of("t-once", true));
        mock.choose("o-1", Map.of("t-once", true));
        JsonObject first = send("o-1", "t-once", "培训");
        assertThat(first.get("errcode").getAsInt()).isZero();
        assertThat(first.get("msgid").getAsLong()).isPositive();
        assertThat(send("o-1", "t-once", "培训").get("msgid").getAsString())
                .isNotEqualTo(first.get("msgid").getAsString());
        assertRefused(send("o-1", "t-once", "培训"), 43101);
        assertThat(mock.messagesSent()).isEqualTo(2);
        assertRefused(send("o-2", "t-once", "培训"), 43101);
    }

    @Test
    void a_long_term_consent_lasts_until_it_is_taken_back() throws Exception {
        mock.choose("o-1", Map.of("t-long", true, "t-once", false));
        for (int i = 0; i < 3; i++) {
            assertThat(send("o-1", "t-long", "培训").get("errcode").getAsInt()).isZero();
        }
        mock.withdraw("o-1", "t-long");
        assertRefused(send("o-1", "t-long", "培训"), 43101);
        assertRefused(send("o-1", "t-once", "培训"), 43101);
    }

    @Test
    void a_refused_message_costs_no_consent_and_says_which_field_is_wrong() throws Exception {
        mock.choose("o-1", Map.of("t-once", true));
        JsonObject refused = send("o-1", "t-once", "一二三四五六七八九十一二三四五六七八九十一");
        assertRefused(refused, 47003);
        assertThat(refused.get("errmsg").getAsString()).startsWith("argument invalid! data.thing1.value invalid rid: ");
        assertThat(send("o-1", "t-once", "").get("errmsg").getAsString())
                .startsWith("argument invalid! data.thing1.value is empty rid: ");
        assertThat(mock.subscriptionsLeft("o-1", "t-once")).isEqualTo(1);
    }

    @Test
    void a_wrong_recipient_template_or_page_is_named() throws Exception {
        assertRefused(send("somebody", "t-once", "培训"), 40003);
        assertRefused(send("o-1", "t-none", "培训"), 40037);
        mock.releasePages("pages/other");
        assertRefused(send("o-1", "t-once", "培训"), 41030);
        assertRefused(wechat.post("/cgi-bin/message/subscribe/send", "{}"), 41001);
        assertRefused(wechat.post(SEND + "x".repeat(30), "{}"), 40001);
    }

    @ParameterizedTest(name = "{0} «{1}» good: {2}")
    @CsvSource({
        "thing1, 一二三四五六七八九十一二三四五六七八九十, true",
        "thing1, 一二三四五六七八九十一二三四五六七八九十一, false",
        "number1, 12.5, true",
        "number1, 12元, false",
        "letter1, abc, true",
        "letter1, ab1, false",
        "symbol1, ★★★, true",
        "symbol1, a, false",
        "character_string1, QC-2026-0001, true",
        "character_string1, 编号1, false",
        "time1, 2019年10月1日 15:01, true",
        "time1, 15:01, true",
        "time1, 明天, false",
        "date1, 2019-10-01, true",
        "date1, 十月, false",
        "amount1, ¥1990.00, true",
        "amount1, 1990.00元, true",
        "amount1, 约2000, false",
        "phone_number1, 0931-8888888, true",
        "phone_number1, 打给我, false",
        "car_number1, 甘A12345, true",
        "name1, 李样例, true",
        "name1, 李2, false",
        "phrase1, 已通过, true",
        "phrase1, 一二三四五六, false",
    })
    void values_have_limits_by_type(String field, String value, boolean good) {
        assertThat(TemplateValues.fault(field, value).isEmpty()).isEqualTo(good);
    }

    @Test
    void templates_are_adopted_from_the_library_listed_and_dropped() throws Exception {
        JsonObject titles =
                wechat.get("/wxaapi/newtmpl/getpubtemplatetitles?ids=616&start=0&limit=1&access_token=" + token);
        assertThat(titles.get("count").getAsInt()).isGreaterThan(1);
        String tid = titles.getAsJsonArray("data")
                .get(0)
                .getAsJsonObject()
                .get("tid")
                .getAsString();
        JsonObject keywords =
                wechat.get("/wxaapi/newtmpl/getpubtemplatekeywords?tid=" + tid + "&access_token=" + token);
        assertThat(keywords.getAsJsonArray("data").get(0).getAsJsonObject().keySet())
                .containsExactly("kid", "name", "example", "rule");

        String add = "/wxaapi/newtmpl/addtemplate?access_token=" + token;
        JsonObject added = wechat.post(add, "{\"tid\":\"" + tid + "\",\"kidList\":[1,3],\"sceneDesc\":\"审核\"}");
        String id = added.get("priTmplId").getAsString();
        String ours =
                wechat.get("/wxaapi/newtmpl/gettemplate?access_token=" + token).toString();
        assertThat(ours).contains(id).contains("{{thing1.DATA}}").contains("{{time3.DATA}}");
        assertThat(wechat.get("/wxaapi/newtmpl/getcategory?access_token=" + token)
                        .toString())
                .contains("政务民生");

        assertRefused(wechat.post(add, "{\"tid\":\"401\",\"kidList\":[1],\"sceneDesc\":\"审核\"}"), 200020);
        assertRefused(wechat.post(add, "{\"tid\":\"9\",\"kidList\":[1,2],\"sceneDesc\":\"审核\"}"), 200014);
        assertRefused(wechat.post(add, "{\"tid\":\"401\",\"kidList\":[1,2],\"sceneDesc\":\"\"}"), 200021);
        String drop = "/wxaapi/newtmpl/deltemplate?access_token=" + token;
        assertThat(wechat.post(drop, "{\"priTmplId\":\"" + id + "\"}")
                        .get("errcode")
                        .getAsInt())
                .isZero();
        assertRefused(wechat.post(drop, "{\"priTmplId\":\"" + id + "\"}"), 40037);
        for (int i = 0; i < Templates.MOST; i++) {
            mock.template("t-" + i, "占位", "内容:{{thing1.DATA}}\n", false);
        }
        assertRefused(wechat.post(add, "{\"tid\":\"401\",\"kidList\":[1,2],\"sceneDesc\":\"审核\"}"), 200012);
    }
}
