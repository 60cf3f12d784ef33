package cn.qicheng.web;

import cn.qicheng.kernel.DomainProblem;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of every error answer, RFC 9457.
 *
 * <p>Extension members: {@code code} always; {@code clause} where policy decides; {@code fields} per bad field;
 * {@code allowedMoves} where another step is open; {@code retryAfterSeconds} where waiting helps.
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        @Nullable ClauseView clause,
        List<FieldView> fields,
        List<String> allowedMoves,
        @Nullable Long retryAfterSeconds) {

    static final MediaType MEDIA_TYPE = MediaType.of("application/problem+json");

    @Serdeable
    public record FieldView(String field, String reason) {}

    private static Problem of(DomainProblem problem, HttpStatus status) {
        return new Problem(
                "/problems/" + problem.code(),
                status.getReason(),
                status.getCode(),
                problem.detail(),
                problem.code(),
                problem.clause().map(ClauseView::of).orElse(null),
                problem.fields().stream()
                        .map(reason -> new FieldView(reason.field(), reason.reason()))
                        .toList(),
                problem.allowedMoves(),
                problem.retryAfter().map(Duration::toSeconds).orElse(null));
    }

    public static MutableHttpResponse<Problem> answer(DomainProblem problem) {
        return fill(HttpResponse.status(statusOf(problem.kind())), problem);
    }

    /** Puts the problem into an answer whose status is decided already. */
    static MutableHttpResponse<Problem> fill(MutableHttpResponse<?> response, DomainProblem problem) {
        problem.retryAfter().ifPresent(wait -> response.header("Retry-After", String.valueOf(wait.toSeconds())));
        return response.contentType(MEDIA_TYPE).body(of(problem, response.status()));
    }

    private static HttpStatus statusOf(DomainProblem.Kind kind) {
        return switch (kind) {
            case UNREADABLE -> HttpStatus.BAD_REQUEST;
            case NOT_SIGNED_IN -> HttpStatus.UNAUTHORIZED;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case ABSENT -> HttpStatus.NOT_FOUND;
            case OUT_OF_ORDER, STALE -> HttpStatus.CONFLICT;
            case GONE -> HttpStatus.GONE;
            case TOO_LARGE -> HttpStatus.REQUEST_ENTITY_TOO_LARGE;
            case REFUSED -> HttpStatus.UNPROCESSABLE_ENTITY;
            case TOO_EARLY -> HttpStatus.TOO_EARLY;
            case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
            case BUSY -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }
}
