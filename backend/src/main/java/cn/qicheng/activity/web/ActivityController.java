package cn.qicheng.activity.web;

import cn.qicheng.activity.ActivityBoard;
import cn.qicheng.activity.ActivityItem;
import cn.qicheng.activity.ActivityKind;
import cn.qicheng.activity.ActivityPlaceDesk;
import cn.qicheng.activity.ActivitySearch;
import cn.qicheng.activity.ActivityView;
import cn.qicheng.activity.MyPlaceView;
import cn.qicheng.content.ContentDesk;
import cn.qicheng.kernel.Actor;
import cn.qicheng.web.Page;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Activities for those who come: anybody looks, who is signed in registers. */
@Controller("/api/v1")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "activity")
class ActivityController {

    private final ActivityBoard board;
    private final ActivityPlaceDesk desk;
    private final ContentDesk content;

    ActivityController(ActivityBoard board, ActivityPlaceDesk desk, ContentDesk content) {
        this.board = board;
        this.desk = desk;
        this.content = content;
    }

    @Get("/activities")
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Operation(summary = "Published activities that are not over, the next first; or those that are, the latest first")
    Page<ActivityItem> list(
            @QueryValue @Nullable String q,
            @QueryValue @Nullable ActivityKind kind,
            @QueryValue @Nullable String district,
            @QueryValue @Nullable LocalDate from,
            @QueryValue @Nullable LocalDate to,
            @QueryValue(defaultValue = "false") boolean past,
            @QueryValue(defaultValue = "0") @Min(value = 0, message = "页码从 0 开始。") int page,
            @QueryValue(defaultValue = "20")
                    @Min(value = 1, message = "每页至少 1 条。")
                    @Max(value = Page.MAX_SIZE, message = "每页最多 100 条。")
                    int size) {
        return board.search(new ActivitySearch(q, kind, district, from, to, past), page, size);
    }

    @Get("/activities/{activity}")
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Operation(summary = "The page of an activity that was published")
    ActivityView page(String activity) {
        return board.page(activity);
    }

    @Get("/me/activities")
    @Operation(summary = "Everything the reader came to or wanted to, the latest first")
    Page<MyPlaceView> mine(
            @QueryValue(defaultValue = "0") @Min(value = 0, message = "页码从 0 开始。") int page,
            @QueryValue(defaultValue = "20")
                    @Min(value = 1, message = "每页至少 1 条。")
                    @Max(value = Page.MAX_SIZE, message = "每页最多 100 条。")
                    int size,
            @Parameter(hidden = true) Actor actor) {
        return board.mine(page, size, actor);
    }

    @Get("/me/activities/{activity}")
    @Operation(summary = "How the reader stands with an activity")
    MyPlaceView mine(String activity, @Parameter(hidden = true) Actor actor) {
        return board.mine(activity, actor);
    }

    @Post("/activities/{activity}/registration")
    @Operation(summary = "Take a place, or the end of the line; a second tap changes nothing")
    MyPlaceView take(String activity, @Parameter(hidden = true) Actor actor) {
        desk.take(activity, actor);
        return board.mine(activity, actor);
    }

    @Post("/activities/{activity}/departure")
    @Operation(summary = "Give the place back, or leave the line; the first of those who wait moves up at once")
    MyPlaceView leave(String activity, @Parameter(hidden = true) Actor actor) {
        desk.leave(activity, actor);
        return board.mine(activity, actor);
    }

    @Post("/activities/check-in")
    @Operation(summary = "Check in by the code at the door; a second scan changes nothing")
    MyPlaceView checkIn(@Valid @Body ActivitySceneBody body, @Parameter(hidden = true) Actor actor) {
        return board.mine(desk.checkIn(body.scene(), actor), actor);
    }

    @Post("/activities/{activity}/opinion")
    @Operation(summary = "Say how it was, once, after having been there; the office reads it without the name")
    MyPlaceView rate(String activity, @Valid @Body OpinionBody body, @Parameter(hidden = true) Actor actor) {
        desk.rate(body.act(activity, content.screen(body.words(), "words", actor)), actor);
        return board.mine(activity, actor);
    }
}
