package cn.qicheng.wechatmock;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Content checks: texts at once, pictures by a push some time later. */
final class ContentEndpoints implements AutoCloseable {
    private static final int LONGEST_TEXT = 2_500;
    private static final Duration RECENT = Duration.ofHours(2);

    private final MiniProgram miniProgram;
    private final AccessTokens tokens;
    private final Quotas quotas;
    private final Pushes pushes;
    private final InstantSource clock;
    private final Map<String, Instant> lastVisit = new ConcurrentHashMap<>();
    private final ScheduledExecutorService looker = Executors.newScheduledThreadPool(
            1, Thread.ofPlatform().daemon().name("media-check-", 0).factory());
    private volatile long mediaDelayMillis = 1_000;

    ContentEndpoints(MiniProgram miniProgram, AccessTokens tokens, Quotas quotas, Pushes pushes, InstantSource clock) {
        this.miniProgram = miniProgram;
        this.tokens = tokens;
        this.quotas = quotas;
        this.pushes = pushes;
        this.clock = clock;
    }

    List<Endpoint> all() {
        return List.of(
                Endpoint.post("/wxa/msg_sec_check", this::text), Endpoint.post("/wxa/media_check_async", this::media));
    }

    /** Somebody opened the mini-program. */
    void visited(String openid) {
        lastVisit.put(openid, clock.instant());
    }

    void mediaDelay(Duration delay) {
        mediaDelayMillis = delay.toMillis();
    }

    private void requireRecent(String openid) {
        Instant seen = lastVisit.get(openid);
        if (seen == null || seen.plus(RECENT).isBefore(clock.instant())) {
            throw Refusal.of(61010, "code is expired, the user has not visited within 2 hours");
        }
    }

    private Answer text(Call call) {
        tokens.require(call.required("access_token", 41001));
        quotas.admit(call.path());
        Call.JsonBody body = call.json();
        if (body.number("version", 0) != 2) {
            throw Refusal.of(47001, "data format error");
        }
        requirePlace(body);
        String content = body.required("content", 44002);
        if (content.codePointCount(0, content.length()) > LONGEST_TEXT) {
            throw Refusal.of(47001, "content too long");
        }
        requireRecent(body.required("openid", 40003));
        Verdict verdict = Verdict.on(content);
        JsonObject answer = Answer.ok();
        answer.addProperty("trace_id", RandomText.ofLength(32));
        answer.add("result", verdict.result());
        JsonArray detail = new JsonArray();
        detail.add(verdict.detail("content_model"));
        detail.add(verdict.detail("keyword"));
        answer.add("detail", detail);
        return Answer.json(answer);
    }

    private static void requirePlace(Call.JsonBody body) {
        int place = body.number("scene", 0);
        if (place < 1 || place > 4) {
            throw Refusal.of(47001, "invalid scene");
        }
    }

    private Answer media(Call call) {
        tokens.require(call.required("access_token", 41001));
        quotas.admit(call.path());
        Call.JsonBody body = call.json();
        requirePlace(body);
        String url = body.required("media_url", 40002);
        String openid = body.required("openid", 40003);
        requireRecent(openid);
        String traceId = RandomText.ofLength(32);
        looker.schedule(() -> look(openid, url, traceId), mediaDelayMillis, TimeUnit.MILLISECONDS);
        JsonObject answer = Answer.ok();
        answer.addProperty("trace_id", traceId);
        return Answer.json(answer);
    }

    private void look(String openid, String url, String traceId) {
        Instant now = clock.instant();
        pushes.send(
                isFetchable(url)
                        ? PushEvents.media(openid, miniProgram.appid(), traceId, Verdict.on(url), now)
                        : PushEvents.mediaNotFetched(openid, miniProgram.appid(), traceId, now));
    }

    /** Fetches from this machine only: the mock asks nobody outside for anything. */
    private static boolean isFetchable(String url) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            URI address = URI.create(url);
            return "127.0.0.1".equals(address.getHost())
                    && http.send(
                                            HttpRequest.newBuilder(address)
                                                    .timeout(Duration.ofSeconds(5))
                                                    .build(),
                                            HttpResponse.BodyHandlers.discarding())
                                    .statusCode()
                            == 200;
        } catch (IllegalArgumentException | IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        looker.shutdownNow();
    }
}
