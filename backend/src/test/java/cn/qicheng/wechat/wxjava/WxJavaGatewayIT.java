package cn.qicheng.wechat.wxjava;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import cn.qicheng.QichengIT;
import cn.qicheng.wechat.WeChatFailure;
import cn.qicheng.wechatmock.Fault;
import cn.qicheng.wechatmock.MockWeChat;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.lettuce.core.RedisException;
import io.lettuce.core.api.StatefulRedisConnection;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.env.Environment;
import io.micronaut.core.type.Argument;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** The adapter against the mock platform over real HTTP: the same bytes as against WeChat. */
@DisplayName("微信网关：对真实协议的应答逐一归类")
class WxJavaGatewayIT extends QichengIT {

    private static final String TOKEN = "/cgi-bin/stable_token";
    private static final String LOGIN = "/sns/jscode2session";
    private static final String PHONE = "/wxa/business/getuserphonenumber";
    private static final String PASSWORD = "only-for-this-test";

    private final List<AutoCloseable> opened = new ArrayList<>();
    private final AtomicInteger secondsAhead = new AtomicInteger();
    private MockWeChat platform = weChat();

    @BeforeEach
    void aPlatformOfOurOwn() throws IOException {
        platform = MockWeChat.start(0, () -> Instant.now().plusSeconds(secondsAhead.get()));
        opened.add(platform);
        forgetToken();
    }

    @AfterEach
    void close() throws Exception {
        for (var one : opened) {
            one.close();
        }
        forgetToken();
    }

    /** The connection heals by itself, a moment after the server is back. */
    private static void untilRedisAnswers() throws InterruptedException {
        for (var attempt = 0; attempt < 300; attempt++) {
            try {
                redis().get().sync().ping();
                return;
            } catch (RedisException notYet) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        throw new AssertionError("Redis did not come back within 30 s");
    }

    /** The product under test shares Redis with us and its platform knows other tokens. */
    private static void forgetToken() {
        redis().get().sync().del("wx:ma:access_token:" + MockWeChat.APPID);
    }

    private static BeanProvider<StatefulRedisConnection<String, String>> redis() {
        return provider(Argument.of(StatefulRedisConnection.class, String.class, String.class));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static BeanProvider<StatefulRedisConnection<String, String>> provider(Argument type) {
        return () -> (StatefulRedisConnection<String, String>)
                bean(io.micronaut.context.ApplicationContext.class).getBean(type);
    }

    private WxJavaGateway gateway(String host, String secret) {
        var settings = new MiniAppSettings(MockWeChat.APPID, secret, host, "release", bean(Environment.class));
        var service = new WxJavaFactory().service(settings, new SharedTokenStore(redis()));
        opened.add(service);
        return new WxJavaGateway(settings, new WeChatCalls(() -> service, new SimpleMeterRegistry()));
    }

    private WxJavaGateway gateway() {
        return gateway(platform.url(), MockWeChat.SECRET);
    }

    @Test
    void a_login_code_becomes_the_openid() {
        assertThat(gateway().openidOf(platform.mintLoginCode("o-1"))).isEqualTo("o-1");
    }

    @Test
    void a_phone_code_becomes_the_number_with_its_watermark() {
        var phone = gateway().phoneOf(platform.mintPhoneCode("19912345678"));

        assertThat(phone.number()).isEqualTo("19912345678");
        assertThat(phone.watermarkAppid()).isEqualTo(MockWeChat.APPID);
    }

    @Test
    void a_code_is_good_once_and_for_five_minutes() {
        var gateway = gateway();
        var used = platform.mintLoginCode("o-1");
        gateway.openidOf(used);
        assertThatThrownBy(() -> gateway.openidOf(used)).isInstanceOf(WeChatFailure.CodeInvalid.class);

        var inTime = platform.mintLoginCode("o-1");
        var late = platform.mintLoginCode("o-1");
        secondsAhead.addAndGet(299);
        assertThat(gateway.openidOf(inTime)).isEqualTo("o-1");
        secondsAhead.addAndGet(2);
        assertThatThrownBy(() -> gateway.openidOf(late)).isInstanceOf(WeChatFailure.CodeInvalid.class);
    }

    @Test
    void the_two_kinds_of_code_are_not_confused() {
        assertThatThrownBy(() -> gateway().openidOf(platform.mintPhoneCode("19912345678")))
                .isInstanceOf(WeChatFailure.CodeInvalid.class);
        assertThatThrownBy(() -> gateway().phoneOf(platform.mintLoginCode("o-1")))
                .isInstanceOf(WeChatFailure.CodeInvalid.class);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "40029, CodeInvalid",
        "40163, CodeInvalid",
        "42003, CodeInvalid",
        "40226, RiskUser",
        "45011, RateLimited",
        "40013, Misconfigured",
        "40125, Misconfigured",
        "40164, Misconfigured",
        "41002, Misconfigured",
        "48001, Misconfigured",
        "45009, Throttled",
        "-1, Unavailable",
        "99999, Unavailable",
    })
    void every_error_code_has_its_kind(int errcode, String kind) {
        platform.fault(LOGIN, Fault.errcode(errcode));

        assertThatThrownBy(() -> gateway().openidOf(platform.mintLoginCode("o-1")))
                .satisfies(failure ->
                        assertThat(failure.getClass().getSimpleName()).isEqualTo(kind))
                .hasMessageContaining(
                        String.valueOf(errcode).equals("-1") ? "jscode2session" : String.valueOf(errcode));
    }

    @Test
    void a_busy_platform_is_asked_once_more() {
        platform.fault(LOGIN, Fault.errcode(-1).times(1));

        assertThat(gateway().openidOf(platform.mintLoginCode("o-1"))).isEqualTo("o-1");
        assertThat(platform.requests(LOGIN)).isEqualTo(2);
    }

    @Test
    void a_person_who_signs_in_a_hundred_times_a_minute_is_slowed_down() {
        var gateway = gateway();
        for (var time = 0; time < 100; time++) {
            gateway.openidOf(platform.mintLoginCode("o-busy"));
        }

        assertThatThrownBy(() -> gateway.openidOf(platform.mintLoginCode("o-busy")))
                .isInstanceOf(WeChatFailure.RateLimited.class);
        assertThat(gateway.openidOf(platform.mintLoginCode("o-other"))).isEqualTo("o-other");
    }

    @Test
    void a_wrong_secret_is_our_mistake() {
        assertThatThrownBy(() -> gateway(platform.url(), "wrong-secret").openidOf(platform.mintLoginCode("o-1")))
                .isInstanceOf(WeChatFailure.Misconfigured.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {LOGIN, TOKEN})
    void anything_but_an_answer_is_unavailable(String path) {
        for (var fault : List.of(Fault.httpStatus(502), Fault.httpStatus(302), Fault.reset(), Fault.notJson())) {
            forgetToken();
            platform.fault(path, fault);
            assertThatThrownBy(() -> gateway().openidOf(platform.mintLoginCode("o-1")))
                    .as("%s %s", path, fault)
                    .isInstanceOf(WeChatFailure.Unavailable.class);
        }
    }

    @Test
    void a_platform_that_is_gone_is_unavailable_at_once() {
        platform.close();

        assertThatThrownBy(() -> gateway().openidOf("code")).isInstanceOf(WeChatFailure.Unavailable.class);
    }

    @Test
    void a_platform_that_hangs_holds_nobody_longer_than_a_few_seconds() {
        var gateway = gateway();
        gateway.openidOf(platform.mintLoginCode("o-1"));
        platform.fault(LOGIN, Fault.delay(8_000));
        var began = System.nanoTime();

        assertThatThrownBy(() -> gateway.openidOf(platform.mintLoginCode("o-1")))
                .isInstanceOf(WeChatFailure.Unavailable.class);
        assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began)).isLessThan(6);
    }

    @Test
    void two_instances_share_one_token_request() throws Exception {
        var instances = List.of(gateway(), gateway());
        try (var threads = Executors.newFixedThreadPool(20)) {
            List<Future<String>> answers = new ArrayList<>();
            for (var call = 0; call < 60; call++) {
                var instance = instances.get(call % 2);
                var code = platform.mintLoginCode("o-" + call);
                answers.add(threads.submit(() -> instance.openidOf(code)));
            }
            for (var answer : answers) {
                assertThat(answer.get()).startsWith("o-");
            }
        }
        assertThat(platform.requests(TOKEN)).isEqualTo(1);
    }

    @Test
    void a_token_that_was_revoked_heals_within_the_call() {
        var gateway = gateway();
        gateway.phoneOf(platform.mintPhoneCode("19912345678"));
        platform.revokeTokens();

        assertThat(gateway.phoneOf(platform.mintPhoneCode("19912345678")).number())
                .isEqualTo("19912345678");
        assertThat(platform.requests(TOKEN)).isEqualTo(2);
    }

    @Test
    void a_token_refused_for_ever_is_not_asked_for_in_a_loop() {
        platform.fault(PHONE, Fault.errcode(40001));

        assertThatThrownBy(() -> gateway().phoneOf(platform.mintPhoneCode("19912345678")))
                .isInstanceOf(WeChatFailure.Misconfigured.class);
        assertThat(platform.requests(TOKEN)).isLessThanOrEqualTo(3);
    }

    @Test
    void a_lock_left_by_a_dead_instance_makes_no_one_wait_for_ever() {
        redis().get().sync().set("wx:ma:lock:" + MockWeChat.APPID + ":accessTokenLock", "somebody");
        try {
            var began = System.nanoTime();
            assertThatThrownBy(() -> gateway().openidOf(platform.mintLoginCode("o-1")))
                    .isInstanceOf(WeChatFailure.Unavailable.class);
            assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began))
                    .isLessThan(8);
        } finally {
            redis().get().sync().del("wx:ma:lock:" + MockWeChat.APPID + ":accessTokenLock");
        }
    }

    @Test
    void without_redis_each_instance_keeps_a_token_of_its_own() throws InterruptedException {
        var gateway = gateway();
        servers().redis().stop();
        try {
            assertThat(gateway.openidOf(platform.mintLoginCode("o-1"))).isEqualTo("o-1");
            assertThat(gateway.openidOf(platform.mintLoginCode("o-2"))).isEqualTo("o-2");
            assertThat(platform.requests(TOKEN)).isEqualTo(1);
        } finally {
            servers().redis().start();
            untilRedisAnswers();
        }
    }

    @Test
    void a_server_that_cannot_prove_who_it_is_gets_nothing(@TempDir Path folder) throws Exception {
        var asked = new AtomicInteger();
        var impostor = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        impostor.setHttpsConfigurator(new HttpsConfigurator(selfSigned(folder)));
        impostor.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        impostor.start();
        try {
            var gateway = gateway("https://localhost:" + impostor.getAddress().getPort(), MockWeChat.SECRET);

            assertThatThrownBy(() -> gateway.openidOf("code"))
                    .isInstanceOf(WeChatFailure.Unavailable.class)
                    .hasMessageContaining("SSL");
            assertThat(asked).hasValue(0);
        } finally {
            impostor.stop(0);
        }
    }

    private static SSLContext selfSigned(Path folder)
            throws IOException, InterruptedException, GeneralSecurityException {
        var file = folder.resolve("impostor.p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "impostor",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        assertThat(made.waitFor())
                .as(new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isZero();
        var keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    @Test
    void no_secret_openid_token_or_phone_reaches_the_log() {
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        root.addAppender(lines);
        var ours = (Logger) LoggerFactory.getLogger("cn.qicheng");
        ours.setLevel(Level.TRACE);
        String token;
        try {
            var gateway = gateway();
            gateway.openidOf(platform.mintLoginCode("o-very-private"));
            gateway.phoneOf(platform.mintPhoneCode("19912345678"));
            token = String.valueOf(redis().get().sync().get("wx:ma:access_token:" + MockWeChat.APPID));
            for (var fault : List.of(
                    Fault.errcode(40029),
                    Fault.errcode(-1),
                    Fault.errcode(40001),
                    Fault.httpStatus(502),
                    Fault.notJson(),
                    Fault.reset())) {
                platform.fault(LOGIN, fault);
                platform.fault(PHONE, fault);
                assertThatThrownBy(() -> gateway.openidOf("private-login-code")).isInstanceOf(WeChatFailure.class);
                assertThatThrownBy(() -> gateway.phoneOf("private-phone-code")).isInstanceOf(WeChatFailure.class);
            }
            assertThatThrownBy(() ->
                            gateway(platform.url(), "another-private-secret").openidOf("x"))
                    .isInstanceOf(WeChatFailure.class);
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
        assertThat(token).hasSizeGreaterThan(20);
        assertThat(log)
                .contains("wechat jscode2session answered 40029 (rid ")
                .doesNotContain(
                        token,
                        MockWeChat.SECRET,
                        "another-private-secret",
                        "o-very-private",
                        "19912345678",
                        "session_key",
                        "private-login-code",
                        "private-phone-code");
    }
}
