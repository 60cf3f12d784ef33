package cn.qicheng.bench;

import cn.qicheng.wechatmock.MockWeChat;
import io.netty.buffer.ByteBuf;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Signing in at a steady rate, beside the mock platform's own time for the one call it costs; and two instances that find
 * their shared token revoked in the same moment.
 *
 * <p>The times are for reading. What is a promise, and makes the run fail, is that nobody is refused and that a revoked
 * token costs two token requests at most.
 */
final class SignInBench implements AutoCloseable {

    private static final double PER_SECOND = 200;
    private static final int CONNECTIONS = 64;
    private static final int PEOPLE = 2_000;
    private static final int BINDERS = 200;
    private static final int MOST_TOKEN_REQUESTS = 2;
    private static final double MILLIS_OURS_AT_MOST = 30;
    private static final String TOKENS = "/cgi-bin/stable_token";
    private static final Pattern ACCESS_TOKEN = Pattern.compile("\"accessToken\":\"([^\"]+)\"");

    private final MockWeChat mock;
    private final Scene scene;
    private final double seconds;
    private final double warmUpSeconds;
    private int phones;

    SignInBench(Path backendJar, int firstPort, boolean quick) throws IOException {
        this.mock = MockWeChat.start();
        this.scene = Scene.open(backendJar, firstPort);
        this.seconds = quick ? 10 : 30;
        this.warmUpSeconds = quick ? 10 : 60;
    }

    /** Returns whether the promises were kept. */
    boolean run() throws IOException {
        var settings = Map.of(
                "WECHAT_API_HOST", mock.url(),
                "WECHAT_APPID", MockWeChat.APPID,
                "WECHAT_SECRET", MockWeChat.SECRET,
                "WECHAT_PUSH_TOKEN", MockWeChat.PUSH_TOKEN,
                "WECHAT_PUSH_AES_KEY", MockWeChat.PUSH_AES_KEY,
                // Only there a platform without TLS is accepted.
                "MICRONAUT_ENVIRONMENTS", "test");
        var one = scene.product("one", settings);
        var other = scene.product("other", settings);
        tell("in a fresh process", warmUpSeconds, signIns(one.port(), warmUpSeconds));
        var own = askedItself();
        var ours = signIns(one.port(), seconds);
        tell("after that", seconds, ours);
        var refused = ours.sent() - ours.count(200);
        System.out.printf(
                Locale.ROOT,
                "the mock's own jscode2session: p50 %.1f ms, p99 %.1f ms%n",
                own.millisAt(50),
                own.millisAt(99));
        var more = ours.millisAt(99) - own.millisAt(99);
        System.out.printf(
                Locale.ROOT,
                "p99 above the mock's own: %.1f ms, aim %.0f: %s%n",
                more,
                MILLIS_OURS_AT_MOST,
                more <= MILLIS_OURS_AT_MOST ? "reached" : "missed");
        return revoked(one.port(), other.port()) && refused == 0;
    }

    private static void tell(String when, double seconds, Answers answers) {
        System.out.printf(
                Locale.ROOT,
                "sign-in at %.0f/s for %.0f s %s: p50 %.1f ms, p99 %.1f ms, %s%n",
                PER_SECOND,
                seconds,
                when,
                answers.millisAt(50),
                answers.millisAt(99),
                answers.codes());
    }

    /** What WeChat's stand-in takes for the call that every sign-in makes. */
    private Answers askedItself() {
        var codes = codes((int) (PER_SECOND * seconds));
        try (var load = new Load(CONNECTIONS, mock.port())) {
            return load.open(
                    Schedule.steady(PER_SECOND, seconds),
                    false,
                    (i, out) -> get(
                            out,
                            "/sns/jscode2session?appid=%s&secret=%s&grant_type=authorization_code&js_code=%s"
                                    .formatted(MockWeChat.APPID, MockWeChat.SECRET, codes.get(i))));
        }
    }

    private Answers signIns(int port, double forSeconds) {
        var codes = codes((int) (PER_SECOND * forSeconds));
        try (var load = new Load(CONNECTIONS, port)) {
            return load.open(
                    Schedule.steady(PER_SECOND, forSeconds),
                    false,
                    (i, out) -> post(out, "/api/v1/auth/wechat", "{\"code\":\"" + codes.get(i) + "\"}", ""));
        }
    }

    /** New people at first, the same ones again later, as on any morning. */
    private List<String> codes(int count) {
        var codes = new ArrayList<String>();
        for (var i = 0; i < count + 1; i++) {
            codes.add(mock.mintLoginCode("bench-" + i % PEOPLE));
        }
        return codes;
    }

    private boolean revoked(int onePort, int otherPort) throws IOException {
        var tokens = new ArrayList<String>();
        for (var i = 0; i < BINDERS; i++) {
            tokens.add(signedIn(onePort, i));
        }
        // Both hold a token before it is revoked.
        bind(1, tokens, onePort);
        bind(1, tokens, otherPort);
        var before = mock.requests(TOKENS);
        mock.revokeTokens();
        var answers = bind(BINDERS, tokens, onePort, otherPort);
        var asked = mock.requests(TOKENS) - before;
        var failed = answers.sent() - answers.count(200);
        System.out.printf(
                Locale.ROOT,
                "two instances, token revoked, %d calls at %.0f/s: %d token requests (at most %d), %d failed, p99 %.1f ms%n",
                BINDERS,
                PER_SECOND,
                asked,
                MOST_TOKEN_REQUESTS,
                failed,
                answers.millisAt(99));
        return asked <= MOST_TOKEN_REQUESTS && failed == 0;
    }

    private String signedIn(int port, int person) throws IOException {
        var code = mock.mintLoginCode("bench-" + person);
        var answer = Http.post(port, "/api/v1/auth/wechat", "{\"code\":\"" + code + "\"}");
        var found = ACCESS_TOKEN.matcher(answer.body());
        if (!found.find()) {
            throw new IllegalStateException("nobody could sign in: " + answer.status());
        }
        return found.group(1);
    }

    /** Binds phone numbers, each a call with WeChat's token. */
    private Answers bind(int count, List<String> tokens, int... ports) {
        var bodies = new ArrayList<String>();
        for (var i = 0; i < count; i++) {
            bodies.add("{\"code\":\"" + mock.mintPhoneCode("199%08d".formatted(phones++)) + "\"}");
        }
        try (var load = new Load(CONNECTIONS, ports)) {
            return load.open(
                    Schedule.steady(PER_SECOND, count / PER_SECOND),
                    false,
                    (i, out) -> post(
                            out,
                            "/api/v1/me/phone",
                            bodies.get(i),
                            "Authorization: Bearer %s\r\nIdempotency-Key: bench-%d-%d\r\n"
                                    .formatted(tokens.get(i), phones, i)));
        }
    }

    private static void get(ByteBuf out, String path) {
        write(out, "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
    }

    private static void post(ByteBuf out, String path, String body, String headers) {
        write(
                out,
                "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + headers
                        + "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
    }

    private static void write(ByteBuf out, String text) {
        out.writeCharSequence(text, StandardCharsets.US_ASCII);
    }

    @Override
    public void close() {
        scene.close();
        mock.close();
    }
}
