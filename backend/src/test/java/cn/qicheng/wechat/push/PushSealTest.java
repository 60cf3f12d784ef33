package cn.qicheng.wechat.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qicheng.wechat.ContentGateway.Suggestion;
import cn.qicheng.wechat.PushEvent;
import cn.qicheng.wechatmock.MockWeChat;
import cn.qicheng.wechatmock.SealedPush;
import com.google.gson.JsonParser;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("微信消息推送：签名、解密、时效；读懂每一种事件")
class PushSealTest {

    private static final Instant NOW = Instant.parse("2026-07-01T01:00:00Z");
    private static final String KEY = MockWeChat.PUSH_AES_KEY;

    private final PushDoor door =
            new PushDoor(Optional.of(new PushSeal(MockWeChat.APPID, MockWeChat.PUSH_TOKEN, KEY)), () -> NOW);

    private static Map<String, String> query(SealedPush push) {
        var query = new HashMap<String, String>();
        Arrays.stream(push.query().substring(1).split("&", -1))
                .forEach(pair -> query.put(pair.replaceFirst("=.*", ""), pair.replaceFirst("[^=]*=", "")));
        return query;
    }

    private String admit(SealedPush push) {
        var query = query(push);
        return door.admitEvent(query.get("msg_signature"), query.get("timestamp"), query.get("nonce"), push.body());
    }

    @ParameterizedTest
    @CsvSource({
        "1714036504, 1514711492, f464b24fc39322e44b38aa78f5edd27bd1441696",
        "1714037059, 486452656, 899cf89e464efb63f54ddac96b0a0a235f53aa78",
    })
    void the_signatures_of_the_official_examples_are_good_and_no_other_is(
            String timestamp, String nonce, String signature) {
        var official = new PushSeal(MockWeChat.APPID, "AAAAA", KEY);

        assertThat(official.vouches(signature, timestamp, nonce)).isTrue();
        assertThat(official.vouches(signature.replace('9', '8'), timestamp, nonce))
                .isFalse();
        assertThat(official.vouches("", timestamp, nonce)).isFalse();
        assertThat(official.vouches(signature, timestamp, nonce + "1")).isFalse();
        assertThat(new PushSeal(MockWeChat.APPID, "AAAAB", KEY).vouches(signature, timestamp, nonce))
                .isFalse();
    }

    @Test
    void what_the_platform_sealed_opens() {
        assertThat(admit(MockWeChat.seal("{\"Event\":\"通知\"}", MockWeChat.APPID, NOW)))
                .isEqualTo("{\"Event\":\"通知\"}");
        assertThat(admit(MockWeChat.seal("x".repeat(31), MockWeChat.APPID, NOW)))
                .hasSize(31);
        assertThat(admit(MockWeChat.seal("", MockWeChat.APPID, NOW))).isEmpty();
    }

    @Test
    void a_push_for_another_appid_does_not_open_though_its_signature_is_good() {
        assertThatThrownBy(() -> admit(MockWeChat.seal("{}", "wx-somebody-else", NOW)))
                .hasMessageContaining("WXP-102");
    }

    @Test
    void a_push_that_was_touched_does_not_stand() {
        var push = MockWeChat.seal("{\"Event\":\"x\"}", MockWeChat.APPID, NOW);
        var encrypted = JsonParser.parseString(push.body())
                .getAsJsonObject()
                .get("Encrypt")
                .getAsString();
        var touched = (encrypted.charAt(0) == 'A' ? "B" : "A") + encrypted.substring(1);
        var query = query(push);

        assertThatThrownBy(() -> admit(new SealedPush(push.query(), push.body().replace(encrypted, touched))))
                .hasMessageContaining("WXP-102");
        assertThatThrownBy(() -> door.admitEvent(
                        query.get("signature"), query.get("timestamp"), query.get("nonce"), push.body()))
                .as("the signature without the content is not enough")
                .hasMessageContaining("WXP-102");
        assertThatThrownBy(() -> door.admitEvent(
                        query.get("msg_signature"),
                        String.valueOf(NOW.getEpochSecond() + 1),
                        query.get("nonce"),
                        push.body()))
                .hasMessageContaining("WXP-102");
    }

    @ParameterizedTest
    @CsvSource({"-301, false", "-300, true", "300, true", "301, false"})
    void five_minutes_either_way_are_fresh(long secondsOff, boolean fresh) {
        var push = MockWeChat.seal("{}", MockWeChat.APPID, NOW.plusSeconds(secondsOff));
        if (fresh) {
            assertThat(admit(push)).isEqualTo("{}");
        } else {
            assertThatThrownBy(() -> admit(push)).hasMessageContaining("WXP-103");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "no json", "{\"Event\":\"subscribe_msg_popup_event\"}", "{\"Encrypt\":{}}"})
    void a_body_that_is_not_sealed_is_refused(String body) {
        assertThatThrownBy(() -> door.admitEvent("s", "1", "n", body)).hasMessageContaining("WXP-101");
        assertThatThrownBy(() -> door.admitEvent(null, "1", "n", body)).hasMessageContaining("WXP-101");
    }

    @Test
    void without_settings_nobody_is_let_in() {
        var closed = new PushDoor(Optional.empty(), () -> NOW);

        assertThatThrownBy(() -> closed.admitRegistration("s", "1", "n")).hasMessageContaining("WXP-104");
        assertThatThrownBy(() -> closed.admitEvent("s", "1", "n", "{}")).hasMessageContaining("WXP-104");
    }

    @ParameterizedTest(name = "token «{0}», key «{1}», demo {2}: starts {3}")
    @CsvSource({
        "'', '', true, true",
        "'', '', false, false",
        "AAAAA, '', true, false",
        "AAAAA, 0123456789012345678901234567890123456789012, false, true",
        "AA, 0123456789012345678901234567890123456789012, false, false",
        "AAAAA, 012345678901234567890123456789012345678901, false, false",
        "AAAA!, 0123456789012345678901234567890123456789012, true, false",
    })
    void a_server_without_fit_push_settings_does_not_start(String token, String key, boolean demo, boolean starts) {
        if (starts) {
            assertThatCode(() -> PushSettings.refuseUnfit(token, key, demo)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> PushSettings.refuseUnfit(token, key, demo))
                    .hasMessageContaining("WECHAT_PUSH_AES_KEY");
        }
    }

    @Test
    void a_list_of_one_comes_as_an_array_or_as_the_thing_itself() {
        var choice = "{\"TemplateId\":\"t\",\"SubscribeStatusString\":\"accept\",\"PopupScene\":\"0\"}";
        var event =
                "{\"FromUserName\":\"o-1\",\"CreateTime\":\"1620973045\",\"Event\":\"subscribe_msg_popup_event\",\"List\":%s}";
        var asked =
                new PushEvent.Asked("o-1", Instant.ofEpochSecond(1620973045), List.of(new PushEvent.Choice("t", true)));

        assertThat(PushWords.read(event.formatted(choice))).isEqualTo(asked);
        assertThat(PushWords.read(event.formatted("[" + choice + "]"))).isEqualTo(asked);
        assertThat(PushWords.read(event.replace("\"1620973045\"", "1620973045").formatted(choice)))
                .isEqualTo(asked);
        assertThat(((PushEvent.Asked) PushWords.read(event.formatted("null"))).choices())
                .isEmpty();
    }

    @Test
    void every_event_is_read_and_an_unknown_one_is_passed_over() {
        assertThat(PushWords.read("""
                        {"FromUserName":"o","CreateTime":1,"Event":"subscribe_msg_change_event","List":[{"TemplateId":"t","SubscribeStatusString":"reject"}]}"""))
                .isInstanceOfSatisfying(
                        PushEvent.SettingsChanged.class,
                        changed -> assertThat(changed.choices().getFirst().accepted())
                                .isFalse());
        assertThat(PushWords.read("""
                        {"FromUserName":"o","CreateTime":1,"Event":"subscribe_msg_sent_event","List":{"TemplateId":"t","MsgID":"1700827132819554304","ErrorCode":"43101","ErrorStatus":"user refused"}}""")).isInstanceOfSatisfying(PushEvent.Delivered.class, delivered -> {
            assertThat(delivered.receipts().getFirst().messageId()).isEqualTo("1700827132819554304");
            assertThat(delivered.receipts().getFirst().arrived()).isFalse();
        });
        var media = "{\"FromUserName\":\"o\",\"CreateTime\":1,\"Event\":\"wxa_media_check\",\"trace_id\":\"tr\","
                + "\"errcode\":0,\"result\":{\"suggest\":\"pass\",\"label\":100},\"detail\":[{\"errcode\":%d}]}";
        assertThat(PushWords.read(media.formatted(0)))
                .isEqualTo(new PushEvent.MediaJudged("o", Instant.ofEpochSecond(1), "tr", 0, Suggestion.PASS, 100));
        assertThat(PushWords.read(media.formatted(-1008)))
                .isInstanceOfSatisfying(
                        PushEvent.MediaJudged.class,
                        unseen -> assertThat(unseen.suggestion()).isEqualTo(Suggestion.REVIEW));
        assertThat(PushWords.read("{\"FromUserName\":\"o\",\"Event\":\"weapp_audit_success\"}"))
                .isEqualTo(new PushEvent.Other("o", Instant.EPOCH, "weapp_audit_success"));
    }
}
