package cn.qicheng.web;

import cn.qicheng.kernel.DomainProblem;
import cn.qicheng.kernel.DomainProblem.Kind;
import io.micronaut.context.annotation.Value;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.security.Principal;
import java.time.Duration;

/**
 * How many files one person may send in within a minute, whatever they are for. A spreadsheet costs seconds of reading;
 * nobody mends and sends one in faster than this. Without Redis every file passes.
 */
@ServerFilter("/api/v1/**")
@Order(IdempotencyFilter.AFTER_SECURITY)
class UploadLimit {

    private final MinuteCount count;
    private final int perPersonAndMinute;

    UploadLimit(MinuteCount count, @Value("${qicheng.uploads.per-person-and-minute}") int perPersonAndMinute) {
        this.count = count;
        this.perPersonAndMinute = perPersonAndMinute;
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void before(HttpRequest<?> request) {
        if (!isUpload(request)) {
            return;
        }
        var person = request.getUserPrincipal().map(Principal::getName);
        if (person.isPresent() && count.next("upload", person.get()) > perPersonAndMinute) {
            throw new DomainProblem(Kind.TOO_MANY, "WEB-117", "一分钟里传的文件太多了，这一份没有接收。请一分钟后再传。")
                    .retryAfter(Duration.ofMinutes(1));
        }
    }

    static boolean isUpload(HttpRequest<?> request) {
        return request.getContentType()
                .filter(type -> type.getName().startsWith(MediaType.MULTIPART_FORM_DATA))
                .isPresent();
    }
}
