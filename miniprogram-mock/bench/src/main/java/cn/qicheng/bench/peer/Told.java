package cn.qicheng.bench.peer;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;

/** The answers of the peers, with the statuses of the product. */
final class Told {

    private Told() {}

    static HttpResponse<String> created(String json) {
        return json(HttpStatus.CREATED, json);
    }

    static HttpResponse<String> already() {
        return json(HttpStatus.CONFLICT, "{\"code\":\"REG-104\"}");
    }

    static HttpResponse<String> soldOut() {
        return json(HttpStatus.GONE, "{\"code\":\"REG-103\"}");
    }

    static HttpResponse<String> stranger() {
        return json(HttpStatus.UNAUTHORIZED, "{\"code\":\"IDN-101\"}");
    }

    private static HttpResponse<String> json(HttpStatus status, String body) {
        return HttpResponse.<String>status(status).body(body).contentType(MediaType.APPLICATION_JSON_TYPE);
    }
}
