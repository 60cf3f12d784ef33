package cn.qicheng.activity.web;

import cn.qicheng.activity.ActivityCode;
import cn.qicheng.activity.ActivityDesk;
import cn.qicheng.activity.ActivityPlaceDesk;
import cn.qicheng.activity.AttendeeView;
import cn.qicheng.activity.OfficeActivityBoard;
import cn.qicheng.activity.OfficeActivityView;
import cn.qicheng.activity.OpinionView;
import cn.qicheng.activity.domain.ActivityPlaceState;
import cn.qicheng.activity.domain.ActivityState;
import cn.qicheng.kernel.Actor;
import cn.qicheng.scene.SceneView;
import cn.qicheng.web.Page;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Activities for the offices that keep them. */
@Controller("/api/v1/bureau/activities")
@Secured({"DISTRICT_OFFICER", "CITY_OFFICER"})
@Tag(name = "activity")
class OfficeActivityController {

    private final ActivityDesk desk;
    private final ActivityPlaceDesk places;
    private final ActivityCode code;
    private final OfficeActivityBoard board;

    OfficeActivityController(
            ActivityDesk desk, ActivityPlaceDesk places, ActivityCode code, OfficeActivityBoard board) {
        this.desk = desk;
        this.places = places;
        this.code = code;
        this.board = board;
    }

    @Get
    @Operation(summary = "A district's own activities; the city reads all. The latest first")
    Page<OfficeActivityView> list(
            @QueryValue @Nullable ActivityState state,
            @QueryValue @Nullable String q,
            @QueryValue(defaultValue = "0") @Min(value = 0, message = "页码从 0 开始。") int page,
            @QueryValue(defaultValue = "20")
                    @Min(value = 1, message = "每页至少 1 条。")
                    @Max(value = Page.MAX_SIZE, message = "每页最多 100 条。")
                    int size,
            @Parameter(hidden = true) Actor actor) {
        return board.list(state, q, page, size, actor);
    }

    @Post
    @Status(HttpStatus.CREATED)
    @Operation(summary = "Plan an activity; nobody else sees it until it is published")
    OfficeActivityView plan(@Valid @Body ActivityPlanBody body, @Parameter(hidden = true) Actor actor) {
        return board.view(desk.plan(body.plan(), actor), actor);
    }

    @Get("/{id}")
    @Operation(summary = "One activity with its counts")
    OfficeActivityView view(String id, @Parameter(hidden = true) Actor actor) {
        return board.view(id, actor);
    }

    @Put("/{id}")
    @Operation(summary = "Change it until it begins; those who registered are told of another title, place or time")
    OfficeActivityView change(String id, @Valid @Body ActivityPlanBody body, @Parameter(hidden = true) Actor actor) {
        desk.change(id, body.edition() == null ? 0 : body.edition(), body.plan(), actor);
        return board.view(id, actor);
    }

    @Post("/{id}/publication")
    @Operation(summary = "Let everybody see it and register")
    OfficeActivityView publish(String id, @Parameter(hidden = true) Actor actor) {
        desk.publish(id, actor);
        return board.view(id, actor);
    }

    @Post("/{id}/cancellation")
    @Operation(summary = "Call it off; those who registered are told why")
    OfficeActivityView cancel(String id, @Valid @Body ActivityReasonBody body, @Parameter(hidden = true) Actor actor) {
        desk.cancel(id, body.reason(), actor);
        return board.view(id, actor);
    }

    @Get("/{id}/attendees")
    @Operation(summary = "Who has a place, who waits, who came")
    Page<AttendeeView> attendees(
            String id,
            @QueryValue @Nullable ActivityPlaceState state,
            @QueryValue(defaultValue = "0") @Min(value = 0, message = "页码从 0 开始。") int page,
            @QueryValue(defaultValue = "20")
                    @Min(value = 1, message = "每页至少 1 条。")
                    @Max(value = Page.MAX_SIZE, message = "每页最多 100 条。")
                    int size,
            @Parameter(hidden = true) Actor actor) {
        return board.attendees(id, state, page, size, actor);
    }

    @Post("/{id}/attendees/{place}/entry")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(summary = "Enter by hand that somebody was there")
    void enter(String id, String place, @Parameter(hidden = true) Actor actor) {
        places.enter(id, place, actor);
    }

    @Post("/{id}/attendees/{place}/entry-taken-back")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take back an entry that was wrong")
    void takeBack(
            String id, String place, @Valid @Body ActivityReasonBody body, @Parameter(hidden = true) Actor actor) {
        places.takeBack(id, place, body.reason(), actor);
    }

    @Get("/{id}/attendees.xlsx")
    @Operation(summary = "The list as a spreadsheet")
    HttpResponse<byte[]> attendeesXlsx(String id, @Parameter(hidden = true) Actor actor) {
        return HttpResponse.ok(board.attendeesXlsx(id, actor))
                .contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .header(
                        "Content-Disposition",
                        "attachment; filename*=UTF-8''" + URLEncoder.encode("签到表.xlsx", StandardCharsets.UTF_8))
                .header("X-Content-Type-Options", "nosniff");
    }

    @Get("/{id}/opinions")
    @Operation(summary = "What those who were there said, without names")
    Page<OpinionView> opinions(
            String id,
            @QueryValue(defaultValue = "0") @Min(value = 0, message = "页码从 0 开始。") int page,
            @QueryValue(defaultValue = "20")
                    @Min(value = 1, message = "每页至少 1 条。")
                    @Max(value = Page.MAX_SIZE, message = "每页最多 100 条。")
                    int size,
            @Parameter(hidden = true) Actor actor) {
        return board.opinions(id, page, size, actor);
    }

    @Get("/{id}/code")
    @Operation(summary = "The code at the door in force")
    SceneView code(String id, @Parameter(hidden = true) Actor actor) {
        return code.inForce(id, actor);
    }

    @Post("/{id}/code")
    @Operation(summary = "Put up a code at the door; the one in force is given again")
    SceneView putUp(String id, @Parameter(hidden = true) Actor actor) {
        return code.putUp(id, actor);
    }

    @Delete("/{id}/code")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take the code out of force")
    void takeDown(String id, @Parameter(hidden = true) Actor actor) {
        code.takeDown(id, actor);
    }
}
