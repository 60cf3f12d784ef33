package cn.qicheng.web;

import cn.qicheng.kernel.Digest;
import cn.qicheng.kernel.DomainProblem;
import cn.qicheng.kernel.DomainProblem.Kind;
import cn.qicheng.web.RepeatedRequests.Answer;
import cn.qicheng.web.RepeatedRequests.Found;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpAttributes;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.web.router.RouteInfo;
import java.io.IOException;
import java.security.Principal;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A write that arrives twice is done once. The phone makes a key before it sends and keeps it until it has an answer; the
 * same key with the same body gets the first answer again, with another body it is refused.
 *
 * <p>Only answers that succeeded are kept: a "not open yet" must not be repeated after the opening. Should the server die
 * between a commit and keeping its answer, the key is free again after {@link #LEASE}; the act is then repeated and meets
 * the unique keys of its own table, so nothing is done twice. The same lease covers a database that is gone at this very
 * moment: what the act answered is told as it is, because it knows better what happened than the keeping of a key does.
 *
 * <p>File uploads are left out: their content's hash is their key. So are acts that keep the key themselves, see
 * {@link ActsOnce}.
 */
@ServerFilter("/api/v1/**")
@Order(IdempotencyFilter.AFTER_SECURITY)
class IdempotencyFilter {

    /** {@code ServerFilterPhase.SECURITY.after()}, which an annotation cannot call: who asks is known by then. */
    static final int AFTER_SECURITY = 39_250;

    static final String HEADER = "Idempotency-Key";
    static final Duration LEASE = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(IdempotencyFilter.class);
    private static final String RESERVED = "qicheng.idempotencyKey";
    private static final Set<HttpMethod> WRITES =
            Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

    private final RepeatedRequests requests;
    private final ObjectMapper json;

    IdempotencyFilter(RepeatedRequests requests, ObjectMapper json) {
        this.requests = requests;
        this.json = json;
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Nullable
    HttpResponse<?> before(HttpRequest<?> request, @Body @Nullable String body) {
        var actor = request.getUserPrincipal().map(Principal::getName).orElse(null);
        if (actor == null || !WRITES.contains(request.getMethod()) || UploadLimit.isUpload(request)) {
            return null;
        }
        var key = request.getHeaders().get(HEADER);
        if (key == null || key.isBlank() || key.length() > 64) {
            throw new DomainProblem(Kind.UNREADABLE, "WEB-102", "这次提交缺少防重编号，没有办理。请更新小程序后再试。");
        }
        if (actsOnceByItself(request)) {
            return null;
        }
        var fingerprint =
                Digest.sha256(request.getMethod() + " " + request.getPath() + "\n" + (body == null ? "" : body));
        return switch (requests.reserve(actor, key, fingerprint, LEASE)) {
            case Found.Fresh fresh -> {
                request.setAttribute(RESERVED, key);
                yield null;
            }
            case Found.Answered answered -> replay(answered.answer());
            case Found.Running running ->
                throw new DomainProblem(Kind.OUT_OF_ORDER, "WEB-115", "上一次点击还在办理，请等它的结果。")
                        .retryAfter(Duration.ofSeconds(1));
            case Found.OtherBody other ->
                throw new DomainProblem(Kind.REFUSED, "WEB-101", "同一个防重编号用在了不同的内容上，没有办理。请重新打开页面再交。");
        };
    }

    @ResponseFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void after(HttpRequest<?> request, MutableHttpResponse<?> response) throws IOException {
        var key = request.getAttribute(RESERVED, String.class).orElse(null);
        if (key == null) {
            return;
        }
        var actor = request.getUserPrincipal().orElseThrow().getName();
        if (response.code() >= 200 && response.code() < 300 && isJson(response)) {
            var body = response.body();
            var answer = new Answer(response.code(), body == null ? "" : json.writeValueAsString(body));
            settle(() -> requests.keep(actor, key, answer));
        } else {
            settle(() -> requests.release(actor, key));
        }
    }

    /** Twice, because the pool may hand out one more connection that was cut together with the act's own. */
    private static void settle(Runnable keyWork) {
        try {
            keyWork.run();
        } catch (RuntimeException cut) {
            try {
                keyWork.run();
            } catch (RuntimeException databaseAway) {
                LOG.warn(
                        "a key stays reserved until its lease is over, the database is away: {}",
                        databaseAway.toString());
            }
        }
    }

    /**
     * A file is not kept: it may be large, and the bank's file holds whole account numbers. Its act gets the key itself and
     * answers the same tap with the same file.
     */
    private static boolean isJson(MutableHttpResponse<?> response) {
        return response.getContentType()
                .map(type -> type.getName().equals(MediaType.APPLICATION_JSON))
                .orElse(true);
    }

    private static boolean actsOnceByItself(HttpRequest<?> request) {
        return request.getAttribute(HttpAttributes.ROUTE_INFO, RouteInfo.class)
                .filter(route -> route.getAnnotationMetadata().hasAnnotation(ActsOnce.class))
                .isPresent();
    }

    private static HttpResponse<?> replay(Answer answer) {
        var response = HttpResponse.status(answer.status(), null).header("Idempotent-Replay", "true");
        return answer.body().isEmpty()
                ? response
                : response.contentType(MediaType.APPLICATION_JSON_TYPE).body(answer.body());
    }
}
