package cn.qicheng.activity.web;

import cn.qicheng.activity.MentorBoard;
import cn.qicheng.activity.MentorDesk;
import cn.qicheng.activity.MentorField;
import cn.qicheng.activity.MentorRequestView;
import cn.qicheng.activity.MentorView;
import cn.qicheng.content.ContentDesk;
import cn.qicheng.kernel.Actor;
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
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/** The mentors' directory, for anybody; who is signed in asks for one. */
@Controller("/api/v1")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "activity")
class MentorController {

    private final MentorBoard board;
    private final MentorDesk desk;
    private final ContentDesk content;

    MentorController(MentorBoard board, MentorDesk desk, ContentDesk content) {
        this.board = board;
        this.desk = desk;
        this.content = content;
    }

    @Get("/mentors")
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Operation(summary = "Mentors by words, field and district")
    Page<MentorView> list(
            @QueryValue @Nullable String q,
            @QueryValue @Nullable MentorField field,
            @QueryValue @Nullable String district,
            @QueryValue(defaultValue = "0") @Min(value = 0, message = "页码从 0 开始。") int page,
            @QueryValue(defaultValue = "20")
                    @Min(value = 1, message = "每页至少 1 条。")
                    @Max(value = Page.MAX_SIZE, message = "每页最多 100 条。")
                    int size) {
        return board.search(q, field, district, page, size);
    }

    @Get("/mentors/{mentor}")
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Operation(summary = "One mentor")
    MentorView page(String mentor) {
        return board.page(mentor);
    }

    @Post("/mentors/{mentor}/requests")
    @Status(HttpStatus.CREATED)
    @Operation(summary = "Ask for the mentor; the office passes the answer on, and no phone is public")
    Page<MentorRequestView> ask(
            String mentor, @Valid @Body MentorRequestBody body, @Parameter(hidden = true) Actor actor) {
        desk.ask(mentor, content.screen(body.words().strip(), "words", actor), actor);
        return board.mine(0, 1, actor);
    }

    @Get("/me/mentor-requests")
    @Operation(summary = "What the reader asked, the latest first")
    Page<MentorRequestView> mine(
            @QueryValue(defaultValue = "0") @Min(value = 0, message = "页码从 0 开始。") int page,
            @QueryValue(defaultValue = "20")
                    @Min(value = 1, message = "每页至少 1 条。")
                    @Max(value = Page.MAX_SIZE, message = "每页最多 100 条。")
                    int size,
            @Parameter(hidden = true) Actor actor) {
        return board.mine(page, size, actor);
    }

    @Post("/me/mentor-requests/{id}/withdrawal")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a request back while it waits")
    void withdraw(String id, @Parameter(hidden = true) Actor actor) {
        desk.withdraw(id, actor);
    }
}
