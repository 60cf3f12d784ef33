package cn.qicheng.messaging.web;

import cn.qicheng.kernel.Actor;
import cn.qicheng.messaging.MessageKind;
import cn.qicheng.messaging.MessageStandingView;
import cn.qicheng.messaging.OutboxDesk;
import cn.qicheng.messaging.OutboxView;
import cn.qicheng.messaging.domain.OutboxState;
import cn.qicheng.web.Page;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Messages as officers see them. */
@Controller("/api/v1/messages")
@Secured({"DISTRICT_OFFICER", "CITY_OFFICER"})
@Tag(name = "messaging")
class OutboxController {

    private final OutboxDesk desk;

    OutboxController(OutboxDesk desk) {
        this.desk = desk;
    }

    /** How many messages are due again. */
    @Serdeable
    record ResumedView(long resumed) {}

    @Get
    @Operation(summary = "Messages in one of these states, the newest first")
    Page<OutboxView> list(
            @QueryValue @Nullable List<OutboxState> state,
            @QueryValue(defaultValue = "0") @Min(value = 0, message = "页码从 0 开始。") int page,
            @QueryValue(defaultValue = "20")
                    @Min(value = 1, message = "每页至少 1 条。")
                    @Max(value = Page.MAX_SIZE, message = "每页最多 100 条。")
                    int size,
            @Parameter(hidden = true) Actor actor) {
        return desk.list(
                state == null || state.isEmpty() ? Arrays.asList(OutboxState.values()) : state, actor, page, size);
    }

    @Get("/standing")
    @Operation(summary = "How messages stand: counts, pauses, templates, SMS")
    MessageStandingView standing(@Parameter(hidden = true) Actor actor) {
        return desk.standing(actor);
    }

    @Post("/{id}/retry")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(summary = "Send a message again that was kept back or failed")
    void again(String id, @Parameter(hidden = true) Actor actor) {
        desk.again(id, actor);
    }

    @Post("/templates/comparison")
    @Secured("CITY_OFFICER")
    @Operation(summary = "Compare our templates with WeChat's, now")
    MessageStandingView compare(@Parameter(hidden = true) Actor actor) {
        return desk.compare(actor);
    }

    @Post("/templates/{kind}/resumption")
    @Secured("CITY_OFFICER")
    @Operation(summary = "A template is right again: send what was kept back for it")
    ResumedView resume(MessageKind kind, @Parameter(hidden = true) Actor actor) {
        return new ResumedView(desk.resume(kind, actor));
    }
}
