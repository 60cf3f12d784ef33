package cn.qicheng.messaging.web;

import cn.qicheng.kernel.Actor;
import cn.qicheng.messaging.AskableView;
import cn.qicheng.messaging.ConsentDesk;
import cn.qicheng.messaging.InboxDesk;
import cn.qicheng.messaging.InboxView;
import cn.qicheng.web.Page;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Collectors;

/** A person's own messages and consents. */
@Controller("/api/v1/me")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "messaging")
class InboxController {

    private final InboxDesk inbox;
    private final ConsentDesk consents;

    InboxController(InboxDesk inbox, ConsentDesk consents) {
        this.inbox = inbox;
        this.consents = consents;
    }

    /** How many messages the reader has not opened. */
    @Serdeable
    record UnreadView(long unread) {}

    /** One template and what the person answered WeChat. */
    @Serdeable
    record ChoiceBody(
            @NotNull(message = "缺少模板编号") @Size(max = 64, message = "模板编号太长")
            String templateId,

            @NotNull(message = "缺少选择") @Pattern(regexp = "accept|reject|ban|filter|off", message = "没有这种选择")
            String answer) {}

    /** What the phone heard from WeChat after a question; at most what one question holds. */
    @Serdeable
    record ChoicesBody(
            @NotNull(message = "缺少选择") @Size(min = 1, max = 5, message = "一次 1 到 5 个") @Valid
            List<ChoiceBody> choices) {}

    @Get("/messages")
    @Operation(summary = "The reader's messages, the newest first")
    Page<InboxView> messages(
            @QueryValue(defaultValue = "0") @Min(value = 0, message = "页码从 0 开始。") int page,
            @QueryValue(defaultValue = "20")
                    @Min(value = 1, message = "每页至少 1 条。")
                    @Max(value = Page.MAX_SIZE, message = "每页最多 100 条。")
                    int size,
            @Parameter(hidden = true) Actor actor) {
        return inbox.newest(actor, page, size);
    }

    @Get("/messages/unread")
    @Operation(summary = "How many messages the reader has not opened")
    UnreadView unread(@Parameter(hidden = true) Actor actor) {
        return new UnreadView(inbox.unread(actor));
    }

    @Post("/messages/{id}/reading")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(summary = "The reader has opened a message")
    void read(String id, @Parameter(hidden = true) Actor actor) {
        inbox.read(id, actor);
    }

    @Post("/messages/reading")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(summary = "The reader has seen all messages")
    void readAll(@Parameter(hidden = true) Actor actor) {
        inbox.readAll(actor);
    }

    @Get("/message-templates")
    @Operation(summary = "What the phone may ask consent for, and what the reader agreed to")
    List<AskableView> askable(@Parameter(hidden = true) Actor actor) {
        return consents.askable(actor);
    }

    @Post("/message-choices")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(summary = "What the reader answered WeChat's question for messages")
    void tapped(@Valid @Body ChoicesBody body, @Parameter(hidden = true) Actor actor) {
        consents.tapped(
                body.choices().stream()
                        .collect(Collectors.toMap(ChoiceBody::templateId, ChoiceBody::answer, (one, same) -> same)),
                actor);
    }
}
