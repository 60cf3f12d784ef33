package cn.qicheng.wechatmock;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * A WeChat platform that runs on this machine, listens on the loopback address only, and knows one mini-program.
 *
 * <p>It speaks the real protocol: every refusal is HTTP 200 with an {@code errcode}, codes are good once, tokens have the
 * two slots and the overlaps of the real ones. What it adds is below {@code /mock}: minting codes, breaking tokens and
 * setting {@linkplain Fault faults}. The page at {@code /} shows what it holds.
 */
public final class MockWeChat implements AutoCloseable {
    public static final String APPID = "wx0000000000demo01";
    public static final String SECRET = "mock-secret-for-this-machine-only";

    /** What the console would hold under 消息推送. */
    public static final String PUSH_TOKEN = "MockPushToken";

    public static final String PUSH_AES_KEY = "MockOfThisMachineOnly0123456789abcdefghijkA";

    private static final Set<String> CONTROLS = Set.of("/", "/faults");
    private static final int LOGINS_PER_OPENID_AND_MINUTE = 100;

    static {
        // Without it every answer waits 40 ms for the client's delayed acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService workers;
    private final InstantSource clock;
    private final MockState state;
    private final List<Endpoint> endpoints = new ArrayList<>();

    private MockWeChat(int port, InstantSource clock) throws IOException {
        this.clock = clock;
        MiniProgram miniProgram = new MiniProgram(APPID, SECRET);
        AccessTokens tokens = new AccessTokens(clock);
        Quotas quotas = new Quotas(clock);
        Pages pages = new Pages();
        Pushes pushes = new Pushes(new PushSeal(APPID, PUSH_TOKEN, PUSH_AES_KEY), clock);
        MessageEndpoints.Messaging messaging =
                new MessageEndpoints.Messaging(new Templates(), new Subscriptions(), new SentMessages());
        ContentEndpoints content = new ContentEndpoints(miniProgram, tokens, quotas, pushes, clock);
        CodeEndpoints codes = new CodeEndpoints(tokens, quotas, pages);
        UserEndpoints users =
                new UserEndpoints(miniProgram, tokens, clock, LOGINS_PER_OPENID_AND_MINUTE, content::visited);
        this.state = new MockState(
                miniProgram,
                tokens,
                users,
                messaging,
                content,
                codes,
                pages,
                quotas,
                pushes,
                new Faults(),
                new RequestCounts());
        endpoints.addAll(new TokenEndpoints(miniProgram, tokens, quotas).all());
        endpoints.addAll(users.all());
        endpoints.addAll(new MessageEndpoints(tokens, messaging, pages, pushes, clock).all());
        endpoints.addAll(content.all());
        endpoints.addAll(codes.all());
        endpoints.addAll(new ControlEndpoints(state, clock).all());
        List<String> paths = endpoints.stream()
                .map(Endpoint::path)
                .filter(path -> !path.startsWith("/mock/"))
                .sorted()
                .toList();
        endpoints.add(Endpoint.get("/faults", call -> Answer.html(new FaultPage(state, paths).render())));
        endpoints.add(Endpoint.get("/", call -> Answer.html(new StatePage(state).render())));
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        this.workers = Executors.newVirtualThreadPerTaskExecutor();
        server.setExecutor(workers);
    }

    /** Runs alone on the given port until it is told to go. */
    public static void main(String[] arguments) throws IOException {
        System.out.println(start(Integer.parseInt(arguments[0])).url());
    }

    /** Starts on a port the system chooses. */
    public static MockWeChat start() throws IOException {
        return start(0);
    }

    public static MockWeChat start(int port) throws IOException {
        return start(port, InstantSource.system());
    }

    /** With a clock of the caller's, so that a test need not wait five minutes for a code to expire. */
    public static MockWeChat start(int port, InstantSource clock) throws IOException {
        MockWeChat mock = new MockWeChat(port, clock);
        mock.server.createContext("/", mock::handle);
        mock.server.start();
        return mock;
    }

    /** To be used as the WeChat API host. */
    public String url() {
        return "http://127.0.0.1:" + port();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** A code as {@code wx.login} gives it to this person's phone. */
    public String mintLoginCode(String openid) {
        return state.users().loginCodes().mint(UserEndpoints.Person.of(openid));
    }

    /** A code as the phone number button gives it. */
    public String mintPhoneCode(String phone) {
        return state.users().phoneCodes().mint(UserEndpoints.PhoneOwner.of(phone));
    }

    /** Makes a template known, as if it had been chosen in the console. */
    public void template(String id, String title, String content, boolean longTerm) {
        state.messaging()
                .templates()
                .put(new Templates.Template(
                        id, title, content, "", longTerm ? Templates.LONG_TERM : Templates.ONE_TIME));
    }

    /** Names the pages of the released version; without this every page is taken to be there. */
    public void releasePages(String... pages) {
        state.pages().release(List.of(pages));
    }

    /** The person answers the question for messages; the answer is pushed, too. */
    public void choose(String openid, Map<String, Boolean> choices) {
        new Choices(state, clock).popup(openid, choices);
    }

    /** The person switches templates off in WeChat's own settings; this is pushed, too. */
    public void withdraw(String openid, String... templateIds) {
        new Choices(state, clock).withdraw(openid, List.of(templateIds));
    }

    public int subscriptionsLeft(String openid, String templateId) {
        return state.messaging().subscriptions().left(openid, templateId);
    }

    public long messagesSent() {
        return state.messaging().sent().count();
    }

    /** Where events are pushed to, as entered in the console. */
    public void pushTo(String url) {
        state.pushes().to(url);
    }

    /** How long an event that nobody acknowledged waits for its next attempt. */
    public void pushPause(int milliseconds) {
        state.pushes().pauseBetweenAttempts(milliseconds);
    }

    /** Seals any text as a push made for this appid at this time, without sending it. */
    public static SealedPush seal(String event, String appid, Instant at) {
        return new PushSeal(appid, PUSH_TOKEN, PUSH_AES_KEY).seal(event, at);
    }

    /** What the console does when an address is entered: asks it to prove that it knows the token. */
    public boolean registerPushAddress() {
        return state.pushes().register();
    }

    /** How long after the question the verdict on a picture is pushed. */
    public void mediaDelay(Duration delay) {
        state.content().mediaDelay(delay);
    }

    public void visited(String openid) {
        state.content().visited(openid);
    }

    public void quota(String path, int perMinute) {
        state.quotas().set(path, perMinute);
    }

    public void expireTokens() {
        state.tokens().expireAll();
    }

    public void revokeTokens() {
        state.tokens().revokeAll();
    }

    public void fault(String path, Fault fault) {
        state.faults().put(path, fault);
    }

    public void clearFaults() {
        state.faults().clear();
    }

    public long requests(String path) {
        return state.counts().of(path);
    }

    /** What the demonstration's person of this name is known by. */
    public static String demoOpenid(String account) {
        return DemoAccounts.openid(account);
    }

    public static String demoPhone(String account) {
        return DemoAccounts.phone(account);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Call call = Call.read(exchange);
            boolean control = CONTROLS.contains(call.path()) || call.path().startsWith("/mock/");
            if (control && isFromAnotherSite(exchange)) {
                write(exchange, Answer.text(403, "only from this machine's own pages"));
                return;
            }
            if (!control) {
                state.counts().count(call.path());
            }
            Optional<Answer> answer = control ? Optional.of(answer(call)) : answerOrFault(call);
            if (answer.isPresent()) {
                write(exchange, answer.get());
            }
        }
    }

    /** A web page from elsewhere must not play with the controls through somebody's browser. */
    private boolean isFromAnotherSite(HttpExchange exchange) {
        String origin = exchange.getRequestHeaders().getFirst("Origin");
        return origin != null && !origin.equals(url()) && !origin.equals("http://localhost:" + port());
    }

    /** Empty means that the connection is to be closed without a word. */
    private Optional<Answer> answerOrFault(Call call) {
        Optional<Fault> met = state.faults().meet(call.path());
        if (met.isEmpty()) {
            return Optional.of(answer(call));
        }
        Fault fault = met.get();
        if (fault.kind() == Fault.Kind.DONE_UNTOLD) {
            answer(call);
        }
        pause(fault.delayMs());
        return switch (fault.kind()) {
            case DELAY -> Optional.of(answer(call));
            case ERRCODE ->
                Optional.of(Answer.refusal(Refusal.of(fault.value(), "fault set by a test"), clock.instant()));
            case HTTP_STATUS ->
                Optional.of(Answer.text(fault.value(), "<html><body>" + fault.value() + "</body></html>"));
            case NOT_JSON -> Optional.of(Answer.text(200, "<html><body>upstream busy</body></html>"));
            case RESET -> Optional.empty();
            case DONE_UNTOLD -> Optional.empty();
        };
    }

    private static void pause(int milliseconds) {
        try {
            TimeUnit.MILLISECONDS.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Answer answer(Call call) {
        try {
            return endpointFor(call).answer(call);
        } catch (Refusal refusal) {
            return Answer.refusal(refusal, clock.instant());
        }
    }

    /** Exact method first, then the path alone, so that a wrong method gets the endpoint's own refusal. */
    private Endpoint endpointFor(Call call) {
        List<Endpoint> here = endpoints.stream()
                .filter(endpoint -> endpoint.path().equals(call.path()))
                .toList();
        return here.stream()
                .filter(endpoint -> endpoint.method().equals(call.method()))
                .findFirst()
                .or(() -> here.stream().findFirst())
                .orElseThrow(() -> Refusal.of(40066, "invalid url"));
    }

    private static void write(HttpExchange exchange, Answer answer) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", answer.contentType());
        if (!answer.location().isEmpty()) {
            exchange.getResponseHeaders().set("Location", answer.location());
        }
        exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
        if (answer.body().length > 0) {
            exchange.getResponseBody().write(answer.body());
        }
    }

    @Override
    public void close() {
        state.pushes().close();
        state.content().close();
        server.stop(0);
        workers.shutdownNow();
    }
}
