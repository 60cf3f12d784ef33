package cn.qicheng.demo;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

/**
 * What a person does in WeChat's own dialogs, which a browser has not: it is passed on to the mock platform, which counts it
 * and pushes it back to us as WeChat would.
 */
@Controller("/api/v1/demo/wechat")
@Secured(SecurityRule.IS_ANONYMOUS)
@Requires(env = "demo")
@Tag(name = "demo")
class DemoWeChatController {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final String mock;
    private final ObjectMapper json;

    DemoWeChatController(@Value("${wechat.mini-app.api-host:}") String apiHost, ObjectMapper json) {
        this.mock = apiHost;
        this.json = json;
    }

    @Serdeable
    record ChoicesBody(
            @Pattern(regexp = "[a-z0-9-]{1,40}", message = "没有这个演示账号")
            String account,

            @Size(max = 3, message = "一次最多问三种消息") List<String> accept,
            @Size(max = 3, message = "一次最多问三种消息") List<String> reject) {}

    @Serdeable
    record Choices(String openid, List<String> accept, List<String> reject) {}

    @Post("/message-choices")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(summary = "Agree to messages or refuse them, as in WeChat's dialog")
    void choose(@Valid @Body ChoicesBody body) throws IOException, InterruptedException {
        // Only the mock, which listens on this machine over plain http, has such a control.
        if (!mock.startsWith("http://")) {
            throw DemoProblems.noMock();
        }
        var choices = new Choices(DemoAccount.openid(body.account()), body.accept(), body.reject());
        try (var http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create(mock + "/mock/subscriptions"))
                            .timeout(PATIENCE)
                            .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(choices)))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (!answer.body().contains("\"errcode\":0")) {
                throw DemoProblems.unknownTemplate();
            }
        }
    }
}
