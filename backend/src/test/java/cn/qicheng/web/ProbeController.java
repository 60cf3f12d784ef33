package cn.qicheng.web;

import cn.qicheng.kernel.Clause;
import cn.qicheng.kernel.DomainProblem;
import cn.qicheng.kernel.DomainProblem.Kind;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Gives the web module's manners something to work on; exists in the tests only. */
@Controller("/api/v1/probe")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Requires(env = "test")
class ProbeController {

    private final AtomicInteger calls = new AtomicInteger();

    @Serdeable
    record ProbeBody(@NotBlank(message = "名称不能空") String name) {}

    @Post("/count")
    Map<String, Integer> count(@Body @Valid ProbeBody body) throws InterruptedException {
        if (body.name().equals("slow")) {
            Thread.sleep(700);
        }
        if (body.name().equals("refused")) {
            throw new DomainProblem(Kind.TOO_EARLY, "WEB-105", "还没到时间。")
                    .under(new Clause("示例〔2026〕1号", "第一条"))
                    .allowing(List.of("WAIT"))
                    .retryAfter(Duration.ofSeconds(7));
        }
        return Map.of("calls", calls.incrementAndGet());
    }

    @Get("/bug")
    String bug() {
        throw new IllegalStateException("jdbc:mysql://secret-host");
    }

    @Get("/thread")
    String thread() {
        return Thread.currentThread().toString();
    }
}
