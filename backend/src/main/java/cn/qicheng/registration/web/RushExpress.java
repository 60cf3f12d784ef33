package cn.qicheng.registration.web;

import cn.qicheng.identity.CurrentActor;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.DomainProblem;
import cn.qicheng.kernel.Role;
import cn.qicheng.registration.PlaceAnswers;
import cn.qicheng.registration.PlaceDesk;
import cn.qicheng.registration.PostLists;
import cn.qicheng.registration.RegistrationProblems;
import cn.qicheng.registration.WindowBoard.PostQuery;
import cn.qicheng.registration.domain.PlaceBook.Place;
import cn.qicheng.registration.domain.Registration;
import cn.qicheng.registration.domain.RegistrationState;
import cn.qicheng.web.Etagged.Written;
import cn.qicheng.web.ExpressRoute;
import cn.qicheng.web.Problem;
import io.micronaut.serde.ObjectMapper;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The two requests of the opening minute on the express lane: the tap, and the list of posts. Both ask the same desks as
 * {@link RegistrationController} and {@link WindowController}, which serve whatever is not plain here.
 */
@Singleton
class RushExpress implements ExpressRoute {

    private static final String TAP = "/api/v1/registrations";
    private static final String WINDOWS = "/api/v1/registration-windows/";
    private static final String POSTS = "/positions";
    private static final String KEY = "Idempotency-Key";
    private static final String BEARER = "Bearer ";
    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";
    private static final int LONGEST_KEY = 64;

    /** Longer than people tap; sooner than a district has looked at a place. */
    private static final Duration SAME_ANSWER = Duration.ofMinutes(5);

    private final CurrentActor currentActor;
    private final PlaceDesk places;
    private final PlaceAnswers answers;
    private final PostLists lists;
    private final ObjectMapper json;
    private final Clock clock;
    private final Reply soldOut;

    RushExpress(
            CurrentActor currentActor,
            PlaceDesk places,
            PlaceAnswers answers,
            PostLists lists,
            ObjectMapper json,
            Clock clock) {
        this.currentActor = currentActor;
        this.places = places;
        this.answers = answers;
        this.lists = lists;
        this.json = json;
        this.clock = clock;
        this.soldOut = written(RegistrationProblems.SOLD_OUT);
    }

    @Override
    public boolean takes(HttpMethod method, String path, HttpHeaders headers) {
        if (method.equals(HttpMethod.POST)) {
            return path.equals(TAP)
                    && headers.contains(HttpHeaderNames.AUTHORIZATION)
                    && headers.contains(KEY)
                    && headers.get(HttpHeaderNames.CONTENT_TYPE, "").startsWith(JSON);
        }
        return method.equals(HttpMethod.GET)
                && path.startsWith(WINDOWS)
                && path.endsWith(POSTS)
                && path.length() > WINDOWS.length() + POSTS.length()
                && path.indexOf('/', WINDOWS.length()) == path.length() - POSTS.length();
    }

    @Override
    public @Nullable CompletionStage<@Nullable Reply> serve(Call call) {
        return call.method().equals(HttpMethod.POST) ? tap(call) : list(call);
    }

    private @Nullable CompletionStage<@Nullable Reply> tap(Call call) {
        var token = tokenOf(call.headers());
        var key = call.headers().get(KEY);
        var body = bodyOf(call);
        if (token == null || body == null || !plain(key)) {
            return null;
        }
        try {
            places.admitFrom(call.address());
        } catch (DomainProblem tooMany) {
            return CompletableFuture.completedFuture(written(tooMany));
        }
        return currentActor.soonBehind(token).thenCompose(actor -> {
            if (!actor.holds(Role.GRADUATE)) {
                return CompletableFuture.<@Nullable Reply>completedFuture(null);
            }
            return tap(body, actor, key);
        });
    }

    private CompletableFuture<@Nullable Reply> tap(RegisterBody body, Actor actor, String key) {
        return places.tap(body.windowId(), body.positionId(), actor, key)
                .copy()
                .orTimeout(PlaceDesk.HELD.toMillis(), TimeUnit.MILLISECONDS)
                .handle((place, refused) -> refused == null ? taken(place) : refused(refused, body, key))
                .thenCompose(reply -> reply);
    }

    private CompletableFuture<@Nullable Reply> taken(Place place) {
        if (!place.justTaken() && !unmoved(place.registration())) {
            // Something has happened to it since: the controller reads it as it is now.
            return CompletableFuture.completedFuture(null);
        }
        var status = place.fresh() ? 201 : 200;
        return answers.of(place.registration()).thenApply(body -> new Reply(status, JSON, body, Map.of()));
    }

    /**
     * Whoever taps again while the rush is on gets the answer of the first tap again. Reading it anew would take a dozen
     * statements, and those who hold a place would tap the machine away from those who want one.
     */
    private boolean unmoved(Registration held) {
        return held.state() == RegistrationState.HELD
                && held.version() == 0
                && held.takenAt().isAfter(clock.instant().minus(SAME_ANSWER));
    }

    private CompletableFuture<@Nullable Reply> refused(Throwable failed, RegisterBody body, String key) {
        var cause = failed instanceof CompletionException && failed.getCause() != null ? failed.getCause() : failed;
        if (cause == RegistrationProblems.SOLD_OUT) {
            return CompletableFuture.completedFuture(soldOut);
        }
        if (cause instanceof TimeoutException) {
            return CompletableFuture.completedFuture(inLine(body.windowId(), key));
        }
        return CompletableFuture.completedFuture(cause instanceof DomainProblem problem ? written(problem) : null);
    }

    /** Held long enough: the phone is told that it stands in line and where to ask. */
    private Reply inLine(String windowId, String key) {
        var view = InLineView.of(windowId, key);
        return new Reply(202, JSON, bytes(view), Map.of("Location", view.poll(), "Retry-After", "1"));
    }

    private @Nullable CompletionStage<@Nullable Reply> list(Call call) {
        var windowId = call.path().substring(WINDOWS.length(), call.path().length() - POSTS.length());
        var query = queryOf(call.query());
        if (query == null) {
            return null;
        }
        if (!call.headers().contains(HttpHeaderNames.AUTHORIZATION)) {
            return lists.read(windowId, query).thenApply(list -> reply(list, call.headers()));
        }
        var token = tokenOf(call.headers());
        if (token == null) {
            return null;
        }
        // Whoever holds a place in the window, and every officer, gets a list of their own from the controller.
        return currentActor
                .soonBehind(token)
                .thenCompose(actor -> places.maySeeEverybodysList(windowId, actor)
                        ? lists.read(windowId, query).thenApply(list -> reply(list, call.headers()))
                        : CompletableFuture.<@Nullable Reply>completedFuture(null));
    }

    private static Reply reply(Written list, HttpHeaders headers) {
        var tagged = Map.of("ETag", list.tag(), "Cache-Control", "private, no-cache", "Vary", "Accept-Encoding");
        if (list.tag().equals(headers.get(HttpHeaderNames.IF_NONE_MATCH))) {
            return new Reply(304, JSON, new byte[0], tagged);
        }
        if (headers.get(HttpHeaderNames.ACCEPT_ENCODING, "").contains("gzip")) {
            return new Reply(
                    200,
                    JSON,
                    list.gzip(),
                    Map.of(
                            "ETag",
                            list.tag(),
                            "Cache-Control",
                            "private, no-cache",
                            "Vary",
                            "Accept-Encoding",
                            "Content-Encoding",
                            "gzip"));
        }
        return new Reply(200, JSON, list.plain(), tagged);
    }

    /** Only the plain list, a page of it included; words and filters are for the controller. */
    private static @Nullable PostQuery queryOf(String query) {
        int page = 0;
        int size = 20;
        for (var part : query.isEmpty() ? new String[0] : query.split("&")) {
            var equals = part.indexOf('=');
            var name = equals < 0 ? part : part.substring(0, equals);
            var value = equals < 0 ? "" : part.substring(equals + 1);
            if (!value.isEmpty() && (value.length() > 3 || !value.chars().allMatch(Character::isDigit))) {
                return null;
            }
            switch (name) {
                case "page" -> page = value.isEmpty() ? -1 : Integer.parseInt(value);
                case "size" -> size = value.isEmpty() ? -1 : Integer.parseInt(value);
                case "district", "q" -> page = value.isEmpty() ? page : -1;
                default -> page = -1;
            }
        }
        return page < 0 || size < 1 || size > 100 ? null : new PostQuery("", null, "", page, size);
    }

    private static @Nullable String tokenOf(HttpHeaders headers) {
        var header = headers.get(HttpHeaderNames.AUTHORIZATION);
        return header != null && header.startsWith(BEARER) ? header.substring(BEARER.length()) : null;
    }

    private @Nullable RegisterBody bodyOf(Call call) {
        try {
            var body = json.readValue(call.body(), RegisterBody.class);
            return body == null
                            || body.windowId().isBlank()
                            || body.positionId().isBlank()
                    ? null
                    : body;
        } catch (IOException | RuntimeException unreadable) {
            return null;
        }
    }

    private static boolean plain(@Nullable String key) {
        return key != null
                && !key.isBlank()
                && key.length() <= LONGEST_KEY
                && key.chars().allMatch(sign -> sign > ' ' && sign < 127);
    }

    private Reply written(DomainProblem problem) {
        var answer = Problem.answer(problem);
        var retryAfter = answer.getHeaders().get("Retry-After");
        return new Reply(
                answer.code(),
                PROBLEM,
                bytes(answer.body()),
                retryAfter == null ? Map.of() : Map.of("Retry-After", retryAfter));
    }

    private byte[] bytes(Object view) {
        try {
            return json.writeValueAsBytes(view);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
