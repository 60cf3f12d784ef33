package cn.qicheng.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qicheng.ApiClient;
import cn.qicheng.QichengIT;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.Ulid;
import cn.qicheng.messaging.domain.OutboxState;
import cn.qicheng.messaging.domain.Reason;
import cn.qicheng.wechat.PushInbox;
import cn.qicheng.wechatmock.Fault;
import cn.qicheng.wechatmock.MockWeChat;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.transaction.TransactionOperations;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Messages over the real mock platform: the same bytes as to WeChat, and its pushes sealed as WeChat seals them. */
@DisplayName("消息：写下就在站内，同意一次发一条，答复丢了最多再发一次")
class MessagingIT extends QichengIT {

    private static final String SEND = "/cgi-bin/message/subscribe/send";
    private static final String ONCE = "MockTemplateRegistrationResult0000000000A2";
    private static final String STANDING = "MockTemplateMonthToConfirm00000000000000A6";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String openid = "o" + Ulid.next();
    private ApiClient person = anonymous();
    private long sentBefore;
    private long second = 1_780_000_000;

    @BeforeEach
    void somebodyFromWeChat() {
        // Events are handed over by the tests themselves, in the order they choose.
        weChat().pushTo("http://127.0.0.1:9/");
        bean(MessageCourier.class).workOff();
        var signedIn = anonymous().post("/auth/wechat", Map.of("code", weChat().mintLoginCode(openid)));
        person = anonymous().signedIn(signedIn.text("account.id"), signedIn.text("accessToken"));
        sentBefore = weChat().messagesSent();
    }

    @AfterEach
    void everythingRunsAgain() {
        weChat().clearFaults();
        bean(ChannelRows.class).pause(null, null, null);
        bean(ChannelRows.class).resume(MessageKind.REGISTRATION_RESULT);
    }

    private long sent() {
        return weChat().messagesSent() - sentBefore;
    }

    private String tell() {
        return tell("报名没有结果");
    }

    private String tell(String note) {
        var event = Ulid.next();
        bean(MessageDesk.class)
                .tell(Message.to(person.personId(), MessageKind.REGISTRATION_RESULT, event)
                        .saying("what", "样例厂 文员")
                        .saying("result", "资格通过")
                        .saying("when", clock().instant())
                        .saying("note", note)
                        .opening("trainee/registration-detail?id=1"));
        // Not over HTTP: some tests move the clock beyond the life of a token.
        return bean(InboxRows.class).newest(person.personId(), 1, 0).getFirst().id();
    }

    private OutboxRow row(String id) {
        return bean(OutboxRows.class).findById(id).orElseThrow();
    }

    private void carry() {
        bean(MessageCourier.class).workOff();
    }

    /** The person agrees in WeChat's dialog, and WeChat tells us. */
    private void agree() throws Exception {
        weChat().choose(openid, Map.of(ONCE, true));
        popup(ONCE, "accept", second++);
    }

    private void popup(String template, String answer, long at) throws Exception {
        push(
                "subscribe_msg_popup_event",
                "{\"TemplateId\":\"%s\",\"SubscribeStatusString\":\"%s\",\"PopupScene\":\"0\"}"
                        .formatted(template, answer),
                at);
    }

    private void change(String template, String answer, long at) throws Exception {
        push(
                "subscribe_msg_change_event",
                "[{\"TemplateId\":\"%s\",\"SubscribeStatusString\":\"%s\"}]".formatted(template, answer),
                at);
    }

    private void receipt(String msgId, int code) throws Exception {
        push(
                "subscribe_msg_sent_event",
                "{\"TemplateId\":\"%s\",\"MsgID\":\"%s\",\"ErrorCode\":\"%d\",\"ErrorStatus\":\"%s\"}"
                        .formatted(ONCE, msgId, code, code == 0 ? "success" : "user refuse"),
                second++);
    }

    private void push(String event, String list, long at) throws Exception {
        var sealed = MockWeChat.seal(
                "{\"ToUserName\":\"gh_1\",\"FromUserName\":\"%s\",\"CreateTime\":\"%d\",\"MsgType\":\"event\",\"Event\":\"%s\",\"List\":%s}"
                        .formatted(openid, at, event, list),
                MockWeChat.APPID,
                Instant.now());
        var answer = HTTP.send(
                HttpRequest.newBuilder(
                                bean(EmbeddedServer.class).getURI().resolve("/api/v1/wechat/push" + sealed.query()))
                        .POST(HttpRequest.BodyPublishers.ofString(sealed.body()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.body()).isEqualTo("success");
        bean(PushInbox.class).workOff();
    }

    private long left() {
        return person.get("/me/message-templates").json().getAsJsonArray().asList().stream()
                .map(one -> one.getAsJsonObject())
                .filter(one -> one.get("templateId").getAsString().equals(ONCE))
                .findFirst()
                .orElseThrow()
                .get("left")
                .getAsLong();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <T> T inTransaction(java.util.function.Supplier<T> act) {
        return ((TransactionOperations<Connection>) bean(TransactionOperations.class))
                .executeWrite(status -> act.get());
    }

    @SuppressWarnings("rawtypes")
    private static void sql(String statement) {
        inTransaction(() -> {
            try (var prepared = ((Connection) bean(TransactionOperations.class).getConnection()).createStatement()) {
                return prepared.executeUpdate(statement);
            } catch (java.sql.SQLException failed) {
                throw new IllegalStateException(failed);
            }
        });
    }

    @Test
    void one_consent_is_one_message_and_the_inbox_has_both() throws Exception {
        agree();
        assertThat(left()).isEqualTo(1);
        var first = tell();
        carry();
        var second = tell();
        carry();

        assertThat(row(first).state()).isEqualTo(OutboxState.SENT);
        assertThat(row(first).wechatId()).isNotBlank();
        assertThat(row(second).state()).isEqualTo(OutboxState.INBOX_ONLY);
        assertThat(row(second).reason()).isEqualTo(Reason.NO_CONSENT);
        assertThat(row(second).detail()).isEqualTo("短信通道未配置");
        assertThat(sent()).isEqualTo(1);
        assertThat(left()).isZero();
        receipt(String.valueOf(row(first).wechatId()), 0);
        assertThat(row(first).arrivedAt()).isNotNull();

        assertThat(person.get("/me/messages/unread").number("unread")).isEqualTo(2);
        var newest = person.get("/me/messages?size=1");
        assertThat(newest.number("total")).isEqualTo(2);
        assertThat(newest.text("items.0.title")).isEqualTo("报名有结果了");
        assertThat(newest.text("items.0.words")).isEqualTo("样例厂 文员：资格通过。报名没有结果");
        assertThat(newest.text("items.0.page")).isEqualTo("trainee/registration-detail?id=1");
        assertThat(person.post("/me/messages/" + second + "/reading").status()).isEqualTo(204);
        assertThat(person.get("/me/messages/unread").number("unread")).isEqualTo(1);
        assertThat(graduate().post("/me/messages/" + first + "/reading").code()).isEqualTo("MSG-101");
        assertThat(person.post("/me/messages/reading").status()).isEqualTo(204);
        assertThat(person.get("/me/messages/unread").number("unread")).isZero();
    }

    @Test
    void an_event_is_told_once_and_not_at_all_if_it_does_not_stand() {
        var desk = bean(MessageDesk.class);
        var message = Message.to(person.personId(), MessageKind.CHECK_IN_DUE, "sheet-1")
                .inDistrict("620102");
        assertThat(desk.tellAll(List.of(message, message))).isEqualTo(1);
        assertThatThrownBy(() -> inTransaction(() -> {
                    desk.tell(Message.to(person.personId(), MessageKind.CHECK_IN_DUE, "sheet-2"));
                    throw new IllegalStateException("it does not stand");
                }))
                .hasMessageContaining("does not stand");

        assertThat(person.get("/me/messages").number("total")).isEqualTo(1);
    }

    @Test
    void the_phone_and_the_push_tell_of_the_same_tap_once() throws Exception {
        var choice = Map.of("choices", List.of(Map.of("templateId", ONCE, "answer", "accept")));
        assertThat(person.post("/me/message-choices", choice).status()).isEqualTo(204);
        assertThat(left()).isEqualTo(1);
        popup(ONCE, "accept", second);
        popup(ONCE, "accept", second);
        assertThat(left()).as("told by both, pushed twice").isEqualTo(1);
        popup(ONCE, "accept", second + 1);
        assertThat(left()).isEqualTo(2);
        person.post("/me/message-choices", choice);
        assertThat(left()).as("the phone's word came after the push").isEqualTo(2);
        popup(ONCE, "reject", second + 2);
        assertThat(left()).as("no to one more takes nothing back").isEqualTo(2);
        person.post("/me/message-choices", Map.of("choices", List.of(Map.of("templateId", ONCE, "answer", "ban"))));
        assertThat(person.get("/me/message-templates").body()).contains("\"answer\":\"ban\"");
        popup("template-of-somebody", "accept", second + 3);
        person.post(
                "/me/message-choices", Map.of("choices", List.of(Map.of("templateId", "unknown", "answer", "accept"))));
        assertThat(left()).isEqualTo(2);
    }

    @Test
    void whoever_always_agrees_is_sent_on_the_phones_word_and_wechat_has_the_last() throws Exception {
        weChat().choose(openid, Map.of(ONCE, true));
        var choice = Map.of("choices", List.of(Map.of("templateId", ONCE, "answer", "accept")));
        person.post("/me/message-choices", choice);
        person.post("/me/message-choices", choice);
        var first = tell();
        carry();
        var second = tell();
        carry();

        assertThat(row(first).state()).isEqualTo(OutboxState.SENT);
        assertThat(row(second).state()).as("WeChat says 43101").isEqualTo(OutboxState.INBOX_ONLY);
        assertThat(left()).isZero();
        assertThat(sent()).isEqualTo(1);
    }

    @Test
    void a_withdrawal_counts_whatever_comes_late() throws Exception {
        change(ONCE, "reject", second + 10);
        popup(ONCE, "accept", second);
        assertThat(left()).as("agreed before the withdrawal, heard after it").isZero();
        popup(ONCE, "accept", second + 11);
        assertThat(left()).isEqualTo(1);
        change(ONCE, "accept", second + 12);
        assertThat(left()).as("switching on promises nothing").isEqualTo(1);
        change(ONCE, "reject", second + 13);
        assertThat(left()).isZero();
    }

    @Test
    void a_standing_consent_is_not_used_up() throws Exception {
        weChat().choose(openid, Map.of(STANDING, true));
        popup(STANDING, "accept", second);
        popup(STANDING, "accept", second + 1);
        change(STANDING, "accept", second + 2);
        person.post(
                "/me/message-choices", Map.of("choices", List.of(Map.of("templateId", STANDING, "answer", "accept"))));
        for (var event : List.of("sheet-1", "sheet-2")) {
            bean(MessageDesk.class)
                    .tell(Message.to(person.personId(), MessageKind.MONTH_TO_CONFIRM, event)
                            .saying("what", "第 1 个月出勤")
                            .saying("when", clock().instant())
                            .saying("note", "确认后才能申领"));
        }
        carry();
        assertThat(sent()).isEqualTo(2);

        weChat().withdraw(openid, STANDING);
        change(STANDING, "reject", second + 3);
        bean(MessageDesk.class)
                .tell(Message.to(person.personId(), MessageKind.MONTH_TO_CONFIRM, "sheet-3")
                        .saying("when", clock().instant()));
        carry();
        assertThat(sent()).isEqualTo(2);
    }

    @Test
    void an_answer_that_was_lost_is_sent_once_more_and_one_consent_shows_one_message() throws Exception {
        agree();
        var id = tell();
        weChat().fault(SEND, Fault.doneUntold().times(1));
        carry();
        assertThat(row(id).state()).isEqualTo(OutboxState.DUE);
        assertThat(row(id).reason()).isEqualTo(Reason.UNANSWERED);
        carry();
        assertThat(row(id).attempts()).as("not before WeChat had time to tell").isEqualTo(1);
        clock().move(Duration.ofSeconds(61));
        carry();

        assertThat(row(id).state()).as("no consent left: the first one arrived").isEqualTo(OutboxState.SENT);
        assertThat(sent()).isEqualTo(1);
    }

    @Test
    void a_receipt_settles_what_was_unsure_and_nothing_is_sent_again() throws Exception {
        agree();
        agree();
        var id = tell();
        weChat().fault(SEND, Fault.doneUntold().times(1));
        carry();
        receipt("17" + second, 0);
        assertThat(row(id).state()).isEqualTo(OutboxState.SENT);
        clock().move(Duration.ofSeconds(61));
        carry();

        assertThat(sent()).isEqualTo(1);
        assertThat(left()).as("the other consent is still good").isEqualTo(1);
        receipt(String.valueOf(row(id).wechatId()), 43101);
        assertThat(row(id).state()).isEqualTo(OutboxState.FAILED);
        assertThat(row(id).reason()).isEqualTo(Reason.NOT_DELIVERED);
    }

    @Test
    void whatever_is_no_answer_twice_is_left_unsure() throws Exception {
        for (var fault : List.of(Fault.reset(), Fault.httpStatus(502), Fault.notJson())) {
            agree();
            var id = tell();
            weChat().fault(SEND, fault);
            var asked = weChat().requests(SEND);
            for (var attempt = 0; attempt < 4; attempt++) {
                carry();
                clock().move(Duration.ofMinutes(3));
            }
            weChat().clearFaults();

            assertThat(row(id).state()).as(fault.toString()).isEqualTo(OutboxState.UNSURE);
            assertThat(weChat().requests(SEND) - asked).as(fault.toString()).isEqualTo(2);
        }
        assertThat(sent()).isZero();
    }

    @Test
    void a_worker_killed_before_it_sent_or_after_it_marked_loses_nothing_and_doubles_nothing() throws Exception {
        agree();
        agree();
        var before = tell("死在发出之前");
        var courier = bean(MessageCourier.class);
        courier.take("dies-before");
        var after = tell("死在发出之后");
        var taken = courier.take("dies-after");
        assertThat(taken.ids()).containsExactly(after);
        courier.prepare(after, taken);
        carry();
        assertThat(sent()).as("both are still leased").isZero();
        sql("UPDATE message_outbox SET leased_until = '2001-01-01' WHERE id IN ('" + before + "','" + after + "')");
        carry();
        assertThat(row(before).state()).isEqualTo(OutboxState.SENT);
        assertThat(row(after).state()).isEqualTo(OutboxState.DUE);
        clock().move(Duration.ofSeconds(61));
        carry();

        assertThat(row(after).state()).isEqualTo(OutboxState.SENT);
        assertThat(sent()).isEqualTo(2);
    }

    @Test
    void two_workers_share_the_queue_and_send_each_message_once() throws Exception {
        var many = 60;
        var ids = new ArrayList<String>();
        for (var number = 0; number < many; number++) {
            agree();
            ids.add(tell());
        }
        try (var both = Executors.newFixedThreadPool(2)) {
            var runs = IntStream.range(0, 2)
                    .<Future<?>>mapToObj(run -> both.submit(() -> {
                        for (var time = 0; time < 5; time++) {
                            bean(MessageCourier.class).workOff();
                        }
                    }))
                    .toList();
            for (var run : runs) {
                run.get();
            }
        }

        assertThat(ids).allSatisfy(id -> assertThat(row(id).state()).isEqualTo(OutboxState.SENT));
        assertThat(sent()).isEqualTo(many);
        assertThat(weChat().subscriptionsLeft(openid, ONCE)).isZero();
    }

    @Test
    void a_bad_value_fails_and_an_officer_sees_why_and_sends_it_again() throws Exception {
        agree();
        weChat().fault(SEND, Fault.errcode(47003).times(1));
        var id = tell();
        carry();
        var city = signedIn(Role.CITY_OFFICER, Actor.EVERYWHERE);
        var seen = city.get("/messages?state=FAILED&size=100").at("items").getAsJsonArray().asList().stream()
                .map(one -> one.getAsJsonObject())
                .filter(one -> one.get("id").getAsString().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(seen.get("reason").getAsString()).isEqualTo("BAD_VALUE");
        assertThat(seen.get("way").getAsString()).isNotBlank();
        assertThat(seen.toString()).doesNotContain(person.personId());
        assertThat(signedIn(Role.DISTRICT_OFFICER, "620102")
                        .post("/messages/" + id + "/retry")
                        .code())
                .as("a message of the city alone")
                .isEqualTo("MSG-101");

        assertThat(city.post("/messages/" + id + "/retry").status()).isEqualTo(204);
        assertThat(city.post("/messages/" + id + "/retry").code()).isEqualTo("MSG-102");
        carry();
        assertThat(row(id).state()).isEqualTo(OutboxState.SENT);
        assertThat(sent()).isEqualTo(1);
    }

    @Test
    void a_bad_template_stops_its_kind_until_the_city_says_that_it_is_right() throws Exception {
        agree();
        agree();
        weChat().fault(SEND, Fault.errcode(40037).times(1));
        var first = tell();
        carry();
        var second = tell();
        carry();
        assertThat(row(first).state()).isEqualTo(OutboxState.HELD);
        assertThat(row(second).state()).isEqualTo(OutboxState.HELD);
        var city = signedIn(Role.CITY_OFFICER, Actor.EVERYWHERE);
        var standing = city.get("/messages/standing");
        assertThat(standing.number("held")).isGreaterThanOrEqualTo(2);
        assertThat(standing.text("text")).isEqualTo("短信通道未配置");
        assertThat(standing.body()).contains("\"stopped\":true");

        assertThat(city.post("/messages/templates/REGISTRATION_RESULT/resumption")
                        .number("resumed"))
                .isEqualTo(2);
        carry();
        assertThat(sent()).isEqualTo(2);
        assertThat(city.post("/messages/templates/comparison").body()).doesNotContain("微信后台没有");
    }

    @Test
    void a_days_quota_waits_for_tomorrow_and_a_busy_platform_a_moment() throws Exception {
        agree();
        agree();
        // The gateway itself asks a busy platform once more.
        weChat().fault(SEND, Fault.errcode(-1));
        var busy = tell();
        carry();
        weChat().clearFaults();
        assertThat(row(busy).reason()).isEqualTo(Reason.BUSY);
        clock().move(Duration.ofSeconds(6));
        carry();
        assertThat(row(busy).state()).isEqualTo(OutboxState.SENT);

        weChat().fault(SEND, Fault.errcode(45009).times(1));
        var late = tell();
        carry();
        carry();
        assertThat(row(late).state()).isEqualTo(OutboxState.DUE);
        var district = signedIn(Role.DISTRICT_OFFICER, "620102");
        assertThat(district.get("/messages/standing").text("pauseReason")).isEqualTo("QUOTA");
        clock().move(Duration.ofHours(16));
        carry();
        assertThat(row(late).state()).isEqualTo(OutboxState.SENT);
        assertThat(sent()).isEqualTo(2);

        weChat().fault(SEND, Fault.errcode(40164).times(1));
        agree();
        var misconfigured = tell();
        carry();
        assertThat(row(misconfigured).reason()).isEqualTo(Reason.MISCONFIGURED);
        clock().move(Duration.ofMinutes(11));
        carry();
        assertThat(row(misconfigured).state()).isEqualTo(OutboxState.SENT);
    }

    @Test
    void who_never_came_from_wechat_reads_it_in_the_inbox() {
        var walkIn = graduate();
        bean(MessageDesk.class).tell(Message.to(walkIn.personId(), MessageKind.DEADLINE_NEAR, "e"));
        carry();
        var id = walkIn.get("/me/messages").text("items.0.id");

        assertThat(row(id).reason()).isEqualTo(Reason.NO_WECHAT);
        assertThat(row(id).detail()).isEqualTo("短信通道未配置");
    }
}
