package cn.qicheng.wechat.push;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qicheng.QichengIT;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.Ulid;
import cn.qicheng.wechat.PushEvent;
import cn.qicheng.wechat.PushInbox;
import cn.qicheng.wechat.PushListener;
import cn.qicheng.wechatmock.MockWeChat;
import io.micronaut.context.annotation.Requires;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("微信消息推送：先存后答，存一次，失败了再听")
class PushIT extends QichengIT {

    /** Writes down what it hears; stumbles once over the people it is told to. */
    @Singleton
    @Requires(env = "test")
    static class Ear implements PushListener {

        final List<PushEvent> heard = new CopyOnWriteArrayList<>();
        final Set<String> stumbleOver = ConcurrentHashMap.newKeySet();

        @Override
        public void heard(PushEvent event) {
            if (stumbleOver.remove(event.openid())) {
                throw new IllegalStateException("stumbled");
            }
            heard.add(event);
        }

        long of(String openid) {
            return heard.stream().filter(event -> event.openid().equals(openid)).count();
        }
    }

    private final String openid = "o-" + Ulid.next();

    private String event() {
        return "{\"FromUserName\":\"%s\",\"CreateTime\":\"1620973045\",\"Event\":\"subscribe_msg_popup_event\",\"List\":{\"TemplateId\":\"t\",\"SubscribeStatusString\":\"accept\"}}"
                .formatted(openid);
    }

    private static HttpResponse<String> push(String event, String appid, Instant at) throws Exception {
        var sealed = MockWeChat.seal(event, appid, at);
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(address().resolve("/api/v1/wechat/push" + sealed.query()))
                            .header("Content-Type", "text/xml")
                            .POST(HttpRequest.BodyPublishers.ofString(sealed.body()))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private static URI address() {
        return bean(EmbeddedServer.class).getURI();
    }

    @Test
    void the_platform_registers_the_address() {
        weChat().pushTo(address() + "/api/v1/wechat/push");

        assertThat(weChat().registerPushAddress()).isTrue();
    }

    @Test
    void an_event_is_acknowledged_at_once_and_heard_once_however_often_it_is_sent() throws Exception {
        for (var time = 0; time < 3; time++) {
            var answer = push(event(), MockWeChat.APPID, Instant.now());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("success");
        }
        var ear = bean(Ear.class);
        assertThat(ear.of(openid)).isZero();
        bean(PushInbox.class).workOff();
        bean(PushInbox.class).workOff();

        assertThat(ear.of(openid)).isEqualTo(1);

        var today = ChinaTime.today(clock());
        bean(OldPushes.class).run(today.plusDays(30));
        push(event(), MockWeChat.APPID, Instant.now());
        bean(PushInbox.class).workOff();
        assertThat(ear.of(openid)).as("its words are remembered for a month").isEqualTo(1);
        bean(OldPushes.class).run(today.plusDays(31));
        push(event(), MockWeChat.APPID, Instant.now());
        bean(PushInbox.class).workOff();
        assertThat(ear.of(openid)).as("and not for ever").isEqualTo(2);
    }

    @Test
    void what_a_listener_stumbled_over_is_heard_again_later() throws Exception {
        var ear = bean(Ear.class);
        ear.stumbleOver.add(openid);
        push(event(), MockWeChat.APPID, Instant.now());
        bean(PushInbox.class).workOff();
        assertThat(ear.of(openid)).isZero();
        bean(PushInbox.class).workOff();
        assertThat(ear.of(openid)).as("not before its time").isZero();
        clock().move(Duration.ofSeconds(6));
        bean(PushInbox.class).workOff();

        assertThat(ear.of(openid)).isEqualTo(1);
    }

    @Test
    void what_does_not_stand_leaves_nothing_behind() throws Exception {
        assertThat(push(event(), "wx-somebody-else", Instant.now()).statusCode())
                .isEqualTo(401);
        assertThat(push(event(), MockWeChat.APPID, Instant.now().minusSeconds(400))
                        .statusCode())
                .isEqualTo(401);
        assertThat(anonymous()
                        .post("/wechat/push?msg_signature=x&timestamp=1&nonce=1", event())
                        .status())
                .isEqualTo(400);
        bean(PushInbox.class).workOff();

        assertThat(bean(Ear.class).of(openid)).isZero();
    }
}
