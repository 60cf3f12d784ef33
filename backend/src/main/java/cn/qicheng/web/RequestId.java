package cn.qicheng.web;

import cn.qicheng.kernel.Ulid;
import io.micronaut.http.HttpRequest;

/** The number that ties an answer to the log. Made once per request, sent back as {@code X-Request-Id}. */
final class RequestId {

    static final String HEADER = "X-Request-Id";
    private static final String ATTRIBUTE = "qicheng.requestId";

    static String of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, String.class).orElseGet(() -> {
            var made = Ulid.next();
            request.setAttribute(ATTRIBUTE, made);
            return made;
        });
    }

    private RequestId() {}
}
