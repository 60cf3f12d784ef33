package cn.qicheng.content;

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
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Controller("/api/v1/content-checks")
@Secured("CITY_OFFICER")
@Tag(name = "content")
class ContentController {

    private final ContentDesk desk;
    private final ContentBoard board;

    ContentController(ContentDesk desk, ContentBoard board) {
        this.desk = desk;
        this.board = board;
    }

    /** What an officer found. */
    @Serdeable
    record DecisionBody(
            @NotNull(message = "请选“可以显示”或“不能显示”") @Nullable Boolean passes,

            @NotBlank(message = "请写明理由") @Size(max = 200, message = "理由最多 200 个字")
            String reason) {}

    @Get
    @Operation(summary = "Texts that WeChat would not judge, the oldest first")
    Page<HeldTextView> toReview(
            @QueryValue(defaultValue = "0") @Min(value = 0, message = "页码从 0 开始。") int page,
            @QueryValue(defaultValue = "20")
                    @Min(value = 1, message = "每页至少 1 条。")
                    @Max(value = Page.MAX_SIZE, message = "每页最多 100 条。")
                    int size) {
        return board.toReview(page, size);
    }

    @Post("/{id}/decision")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(summary = "Let a text be read by others, or not")
    void decide(String id, @Valid @Body DecisionBody body, @Parameter(hidden = true) Actor actor) {
        desk.decide(new DecideContent(id, Boolean.TRUE.equals(body.passes()), body.reason()), actor);
    }
}
