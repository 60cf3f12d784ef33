package cn.qicheng.wechatmock;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The message push: sealed, signed, sent to the one address that was entered, and repeated when nobody says "success". */
final class Pushes implements AutoCloseable {
    private static final int ATTEMPTS = 3;
    private static final int KEPT = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final PushSeal seal;
    private final InstantSource clock;
    private final HttpClient http;
    private final ScheduledExecutorService courier = Executors.newScheduledThreadPool(
            2, Thread.ofPlatform().daemon().name("push-", 0).factory());
    private final Deque<View> newest = new ArrayDeque<>();
    private volatile @Nullable URI address;
    private volatile long pauseMillis = 1_000;

    Pushes(PushSeal seal, InstantSource clock) {
        this.seal = seal;
        this.clock = clock;
        this.http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    }

    /** The address as entered in the console; the platform asks it to prove itself with {@link #register}. */
    void to(String url) {
        address = URI.create(url);
    }

    void pauseBetweenAttempts(long milliseconds) {
        pauseMillis = milliseconds;
    }

    /** Sends later, if an address was entered at all. */
    void send(JsonObject event) {
        send(event, Duration.ZERO);
    }

    void send(JsonObject event, Duration delay) {
        if (address != null) {
            courier.schedule(() -> attempt(event, 1), delay.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void attempt(JsonObject event, int number) {
        String heard = deliver(event);
        boolean done = heard.equals("200 success") || heard.equals("200 ");
        note(new View(
                event.get("Event").getAsString(), event.get("FromUserName").getAsString(), number, heard));
        if (!done && number < ATTEMPTS) {
            courier.schedule(() -> attempt(event, number + 1), pauseMillis, TimeUnit.MILLISECONDS);
        }
    }

    /** Sends once, now, and returns status and words of the answer. */
    String deliver(JsonObject event) {
        return post(seal.seal(event.toString(), clock.instant()));
    }

    String post(SealedPush sealed) {
        URI to = address;
        if (to == null) {
            return "no address";
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create(to + sealed.query()))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(sealed.body()))
                .build();
        return answer(request)
                .map(response -> response.statusCode() + " " + response.body())
                .orElse("no answer");
    }

    /** What the console does when the address is entered. */
    boolean register() {
        URI to = address;
        String echo = RandomText.ofLength(20);
        return to != null
                && answer(HttpRequest.newBuilder(URI.create(to + seal.registration(echo, clock.instant())))
                                .timeout(PATIENCE)
                                .build())
                        .filter(response -> response.statusCode() == 200)
                        .filter(response -> response.body().equals(echo))
                        .isPresent();
    }

    private Optional<HttpResponse<String>> answer(HttpRequest request) {
        try {
            return Optional.of(http.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private synchronized void note(View view) {
        newest.addLast(view);
        if (newest.size() > KEPT) {
            newest.removeFirst();
        }
    }

    synchronized List<View> views() {
        return List.copyOf(newest);
    }

    @Override
    public void close() {
        courier.shutdownNow();
        http.shutdownNow();
    }

    record View(String event, String openid, int attempt, String heard) {}
}
