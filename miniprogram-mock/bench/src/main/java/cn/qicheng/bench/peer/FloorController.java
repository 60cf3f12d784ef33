package cn.qicheng.bench.peer;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** The floors: what the framework costs that does nothing else, without and with a look at the token. */
@Controller("/floor")
final class FloorController {

    private static final Hello HELLO = new Hello("hello", 42);

    private final TokenCheck tokens = new TokenCheck();

    @Serdeable
    record Hello(String message, int number) {}

    @Get("/json")
    Hello json() {
        return HELLO;
    }

    @Get("/token-json")
    HttpResponse<Hello> tokenJson(@Header("Authorization") @Nullable String authorization) {
        return tokens.personOf(authorization) == null
                ? HttpResponse.status(HttpStatus.UNAUTHORIZED)
                : HttpResponse.ok(HELLO);
    }
}
