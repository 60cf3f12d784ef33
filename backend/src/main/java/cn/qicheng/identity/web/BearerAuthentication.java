package cn.qicheng.identity.web;

import cn.qicheng.identity.CurrentActor;
import cn.qicheng.kernel.Actor;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Reads {@code Authorization: Bearer} and tells the framework which roles the person holds now.
 *
 * <p>A token that does not stand is refused even where none is needed: the phone should refresh it, not be served as a
 * stranger. Sign-in and the demo's controls are left alone, for they are where a phone with a dead token goes.
 */
@Singleton
class BearerAuthentication implements AuthenticationFetcher<HttpRequest<?>> {

    /** Where the {@link Actor} travels within the {@link Authentication}. */
    static final String ACTOR = "actor";

    private static final String SCHEME = "Bearer ";
    private static final String API = "/api/";
    private static final List<String> LEFT_ALONE = List.of("/api/v1/auth/", "/api/v1/demo/");

    private final CurrentActor currentActor;
    private final Scheduler blocking;

    BearerAuthentication(CurrentActor currentActor, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.currentActor = currentActor;
        this.blocking = Schedulers.fromExecutor(blocking);
    }

    @Override
    public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
        var path = request.getPath();
        var header = request.getHeaders().get(HttpHeaders.AUTHORIZATION);
        if (header == null || !path.startsWith(API) || LEFT_ALONE.stream().anyMatch(path::startsWith)) {
            return Mono.empty();
        }
        var token = header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()) ? header.substring(SCHEME.length()) : "";
        return Mono.fromCallable(() -> authentication(currentActor.behind(token.strip())))
                .subscribeOn(blocking);
    }

    private static Authentication authentication(Actor actor) {
        var roles = actor.grants().stream()
                .map(grant -> grant.role().name())
                .distinct()
                .toList();
        return Authentication.build(actor.personId(), roles, Map.of(ACTOR, actor));
    }
}
