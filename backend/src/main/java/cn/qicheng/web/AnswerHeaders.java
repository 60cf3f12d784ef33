package cn.qicheng.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.time.Clock;
import org.slf4j.MDC;

/**
 * What every answer of the API carries: its number, the server's time (a countdown follows the server, not the phone),
 * and the order not to keep personal replies.
 */
@ServerFilter("/api/**")
class AnswerHeaders {

    private final Clock clock;

    AnswerHeaders(Clock clock) {
        this.clock = clock;
    }

    @RequestFilter
    void number(HttpRequest<?> request) {
        MDC.put("request", RequestId.of(request));
    }

    @ResponseFilter
    void carry(HttpRequest<?> request, MutableHttpResponse<?> response) {
        response.header(RequestId.HEADER, RequestId.of(request));
        response.header("X-Server-Time", clock.instant().toString());
        response.header("X-Content-Type-Options", "nosniff");
        if (!response.getHeaders().contains("Cache-Control")) {
            response.header("Cache-Control", "no-store");
        }
        MDC.remove("request");
    }
}
