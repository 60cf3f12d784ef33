package cn.qicheng.wechat.wxjava;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import cn.qicheng.wechat.CodeGateway.CodeOrder;
import cn.qicheng.wechat.ContentGateway.Place;
import cn.qicheng.wechat.ContentGateway.Suggestion;
import cn.qicheng.wechat.LinkGateway.LinkOrder;
import cn.qicheng.wechat.SubscribeMessage;
import cn.qicheng.wechat.WeChatFailure;
import cn.qicheng.wechatmock.Fault;
import cn.qicheng.wechatmock.MockWeChat;
import io.lettuce.core.RedisException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micronaut.context.env.Environment;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

/** Messages, templates, codes, links and content checks against the mock platform over real HTTP, without a product around. */
@DisplayName("微信网关：消息、模板、码、链接、内容安全，逐个接口逐个错误码")
class WxJavaContractTest {

    private static final String SEND = "/cgi-bin/message/subscribe/send";
    private static final String CHECK = "/wxa/msg_sec_check";
    private static final SubscribeMessage GOOD =
            new SubscribeMessage("o-private-person", "t", "pages/start?x=1", Map.of("thing1", "私密的培训"));

    private final MockWeChat platform;
    private final SecureWxMaService service;
    private final WxJavaMessages messages;
    private final WxJavaCodes codes;
    private final WxJavaContent content;
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    WxJavaContractTest() throws Exception {
        platform = MockWeChat.start();
        platform.template("t", "通知", "内容:{{thing1.DATA}}\n", false);
        var environment = mock(Environment.class);
        when(environment.getActiveNames()).thenReturn(Set.of("test"));
        var settings = new MiniAppSettings(MockWeChat.APPID, MockWeChat.SECRET, platform.url(), "release", environment);
        // No Redis here: each instance keeps its own token, which is another test's matter.
        service = new WxJavaFactory().service(settings, new SharedTokenStore(() -> {
            throw new RedisException("none here");
        }));
        var calls = new WeChatCalls(() -> service, meters);
        messages = new WxJavaMessages(settings, calls);
        codes = new WxJavaCodes(settings, calls);
        content = new WxJavaContent(calls);
    }

    @AfterEach
    void close() throws Exception {
        service.close();
        platform.close();
    }

    @Test
    void a_message_is_sent_once_per_consent_and_has_a_number() {
        platform.choose(GOOD.openid(), Map.of("t", true));

        assertThat(messages.send(GOOD))
                .hasValueSatisfying(number -> assertThat(number).matches("\\d+"));
        assertThatThrownBy(() -> messages.send(GOOD)).isInstanceOf(WeChatFailure.NoSubscription.class);
        assertThat(platform.messagesSent()).isEqualTo(1);
        assertThat(GOOD.toString()).doesNotContain("private", "私密");
    }

    @Test
    void the_platforms_own_refusals_have_their_kinds() {
        platform.choose(GOOD.openid(), Map.of("t", true));
        var tooLong = new SubscribeMessage(GOOD.openid(), "t", "", Map.of("thing1", "长".repeat(21)));
        assertThatThrownBy(() -> messages.send(tooLong))
                .isInstanceOfSatisfying(
                        WeChatFailure.BadValue.class,
                        bad -> assertThat(bad.field()).isEqualTo("thing1"));
        assertThatThrownBy(() -> messages.send(new SubscribeMessage("nobody", "t", "", GOOD.values())))
                .isInstanceOf(WeChatFailure.UnknownRecipient.class);
        assertThatThrownBy(() -> messages.send(new SubscribeMessage(GOOD.openid(), "none", "", GOOD.values())))
                .isInstanceOf(WeChatFailure.BadTemplate.class);
        platform.releasePages("pages/other");
        assertThatThrownBy(() -> messages.send(GOOD)).isInstanceOf(WeChatFailure.UnknownPage.class);
        assertThat(platform.subscriptionsLeft(GOOD.openid(), "t")).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "-1, Unavailable",
        "99999, Unavailable",
        "40001, Misconfigured",
        "40013, Misconfigured",
        "40014, Misconfigured",
        "42001, Misconfigured",
        "40164, Misconfigured",
        "89503, Misconfigured",
        "48001, Misconfigured",
        "43107, Misconfigured",
        "40234, Misconfigured",
        "40003, UnknownRecipient",
        "40037, BadTemplate",
        "200011, BadTemplate",
        "200014, BadTemplate",
        "41030, UnknownPage",
        "85079, UnknownPage",
        "43101, NoSubscription",
        "47003, BadValue",
        "43108, Throttled",
        "45009, Throttled",
        "45029, Throttled",
        "44990, Throttled",
        "45011, RateLimited",
        "87009, CodeInvalid",
        "87014, RiskyContent",
        "61010, NotRecentlyHere",
        "40129, BadRequest",
        "85401, BadRequest",
    })
    void every_error_code_has_its_kind_and_is_counted(int errcode, String kind) {
        platform.fault(SEND, Fault.errcode(errcode));

        assertThatThrownBy(() -> messages.send(GOOD))
                .satisfies(failure ->
                        assertThat(failure.getClass().getSimpleName()).isEqualTo(kind));
        assertThat(meters.get("qicheng.wechat.calls")
                        .tags("call", "send", "outcome", kind)
                        .timer()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void a_message_that_may_have_gone_out_is_told_apart_from_one_that_did_not() throws Exception {
        platform.choose(GOOD.openid(), Map.of("t", true));
        platform.fault(SEND, Fault.doneUntold());
        assertThatThrownBy(() -> messages.send(GOOD)).isInstanceOf(WeChatFailure.Unanswered.class);
        assertThat(platform.messagesSent()).isEqualTo(1);
        for (var fault : List.of(Fault.reset(), Fault.httpStatus(502), Fault.notJson(), Fault.delay(3_300))) {
            platform.fault(SEND, fault.times(1));
            assertThatThrownBy(() -> messages.send(GOOD)).as("%s", fault).isInstanceOf(WeChatFailure.Unanswered.class);
        }
        platform.fault(SEND, Fault.errcode(-1));
        assertThatThrownBy(() -> messages.send(GOOD)).isInstanceOf(WeChatFailure.Unavailable.class);
        platform.close();
        assertThatThrownBy(() -> messages.send(GOOD))
                .as("over a connection that broke with the platform, nobody can know")
                .isInstanceOf(WeChatFailure.class);
        assertThatThrownBy(() -> messages.send(GOOD)).isInstanceOf(WeChatFailure.Unavailable.class);
    }

    @Test
    void a_message_that_never_left_for_want_of_a_token_did_not_go_out() {
        for (var fault : List.of(Fault.reset(), Fault.httpStatus(502), Fault.notJson(), Fault.errcode(-1))) {
            platform.fault("/cgi-bin/stable_token", fault);
            assertThatThrownBy(() -> messages.send(GOOD)).as("%s", fault).isInstanceOf(WeChatFailure.Unavailable.class);
        }
        assertThat(platform.requests(SEND)).isZero();
    }

    @Test
    void templates_are_chosen_from_the_library_and_dropped() {
        assertThat(messages.categories()).extracting("name").containsExactly("政务民生");
        var library = messages.library(List.of(616L), 0, 30);
        var chosen = library.getFirst();
        var keywords = messages.keywords(chosen.tid());
        var id = messages.adopt(
                chosen.tid(), List.of(keywords.get(0).id(), keywords.get(1).id()), "审核结果");

        var ours = messages.templates().stream()
                .filter(template -> template.id().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(ours.title()).isEqualTo(chosen.title());
        assertThat(ours.fields())
                .containsExactly(keywords.get(0).rule() + "1", keywords.get(1).rule() + "2");
        assertThat(ours.longTerm()).isFalse();
        assertThat(library).anySatisfy(one -> assertThat(one.longTerm()).isTrue());
        messages.drop(id);
        assertThat(messages.templates()).noneMatch(template -> template.id().equals(id));
        assertThatThrownBy(() -> messages.drop(id)).isInstanceOf(WeChatFailure.BadTemplate.class);
        assertThatThrownBy(() -> messages.adopt(chosen.tid(), List.of(1), "审核"))
                .isInstanceOf(WeChatFailure.BadTemplate.class);
    }

    @Test
    void a_code_is_a_picture_and_an_error_dressed_as_one_is_not_taken() {
        var order = new CodeOrder("Ab3-_.~", "pages/scene", 430);
        assertThat(codes.code(order)).startsWith(0xff, 0xd8, 0xff);
        assertThatThrownBy(() -> codes.code(new CodeOrder("100%", "pages/scene", 430)))
                .isInstanceOf(WeChatFailure.BadRequest.class);
        platform.fault("/wxa/getwxacodeunlimit", Fault.notJson());
        assertThatThrownBy(() -> codes.code(order)).isInstanceOf(WeChatFailure.Unavailable.class);
        platform.fault("/wxa/getwxacodeunlimit", Fault.errcode(45009));
        assertThatThrownBy(() -> codes.code(order)).isInstanceOf(WeChatFailure.Throttled.class);
    }

    @Test
    void links_come_in_three_kinds() {
        var order = new LinkOrder("pages/scene", "scene=a", 30);
        assertThat(codes.urlLink(order)).startsWith("https://wxaurl.cn/");
        assertThat(codes.scheme(order)).startsWith("weixin://dl/business/");
        assertThat(codes.shortLink(order, "基地主页")).startsWith("#小程序://");
        assertThatThrownBy(() -> codes.urlLink(new LinkOrder("pages/scene", "", 31)))
                .isInstanceOf(WeChatFailure.BadRequest.class);
    }

    @Test
    void a_text_is_judged_by_its_result() {
        platform.visited("o-1");
        assertThat(content.judge("o-1", "这个月学会了装配", Place.SOCIAL).suggestion()).isEqualTo(Suggestion.PASS);
        assertThat(content.judge("o-1", "加微信领资料", Place.COMMENT).suggestion()).isEqualTo(Suggestion.REVIEW);
        var risky = content.judge("o-1", "一起赌博", Place.FORUM);
        assertThat(risky.suggestion()).isEqualTo(Suggestion.RISKY);
        assertThat(risky.label()).isEqualTo(20006);
        assertThat(risky.traceId()).isNotEmpty();
        assertThat(content.handOver("o-1", "http://127.0.0.1:1/x.jpg", Place.SOCIAL))
                .isNotEmpty();
        assertThatThrownBy(() -> content.judge("o-2", "你好", Place.COMMENT))
                .isInstanceOf(WeChatFailure.NotRecentlyHere.class);
        platform.quota(CHECK, 0);
        assertThatThrownBy(() -> content.judge("o-1", "你好", Place.COMMENT)).isInstanceOf(WeChatFailure.Throttled.class);
    }

    @Test
    void no_token_openid_or_word_of_a_message_reaches_the_log() throws Exception {
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        var ours = (Logger) LoggerFactory.getLogger("cn.qicheng");
        root.addAppender(lines);
        ours.setLevel(Level.TRACE);
        try {
            platform.choose(GOOD.openid(), Map.of("t", true));
            messages.send(GOOD);
            for (var fault : List.of(
                    Fault.errcode(43101),
                    Fault.errcode(47003),
                    Fault.httpStatus(502),
                    Fault.notJson(),
                    Fault.reset())) {
                platform.fault(SEND, fault);
                platform.fault(CHECK, fault);
                assertThatThrownBy(() -> messages.send(GOOD)).isInstanceOf(WeChatFailure.class);
                assertThatThrownBy(() -> content.judge(GOOD.openid(), "私密的话", Place.SOCIAL))
                        .isInstanceOf(WeChatFailure.class);
            }
        } finally {
            root.detachAppender(lines);
            ours.setLevel(null);
        }
        var log = lines.list.stream()
                .map(line -> line.getLoggerName() + " " + line.getFormattedMessage() + " "
                        + (line.getThrowableProxy() == null
                                ? ""
                                : ThrowableProxyUtil.asString(line.getThrowableProxy())))
                .collect(Collectors.joining("\n"));
        assertThat(log)
                .contains("wechat send answered 43101 (rid ")
                .doesNotContain(service.getAccessToken(), MockWeChat.SECRET, GOOD.openid(), "私密");
    }
}
