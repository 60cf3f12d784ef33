package cn.qicheng.registration.web;

import cn.qicheng.kernel.Actor;
import cn.qicheng.position.PositionCategory;
import cn.qicheng.registration.RushBoard;
import cn.qicheng.registration.RushLiveView;
import cn.qicheng.registration.WindowBoard;
import cn.qicheng.registration.WindowBoard.PostQuery;
import cn.qicheng.registration.WindowDesk;
import cn.qicheng.registration.WindowPostDetailView;
import cn.qicheng.registration.WindowPostPage;
import cn.qicheng.registration.WindowReportDesk;
import cn.qicheng.registration.WindowReportView;
import cn.qicheng.registration.WindowView;
import cn.qicheng.web.Etagged;
import cn.qicheng.web.Page;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

@Controller("/api/v1/registration-windows")
@Tag(name = "registration")
class WindowController {

    private final WindowDesk desk;
    private final WindowReportDesk reports;
    private final WindowBoard board;
    private final RushBoard rush;
    private final Etagged etagged;

    WindowController(WindowDesk desk, WindowReportDesk reports, WindowBoard board, RushBoard rush, Etagged etagged) {
        this.rush = rush;
        this.desk = desk;
        this.reports = reports;
        this.board = board;
        this.etagged = etagged;
    }

    @Post
    @Status(HttpStatus.CREATED)
    @Secured("CITY_OFFICER")
    @Operation(summary = "Plan a registration window over filed posts")
    WindowView plan(
            @Body @Valid PlanWindowBody body,
            @Header("Idempotency-Key") @Parameter(hidden = true) String key,
            @Parameter(hidden = true) Actor actor) {
        return board.view(desk.plan(body.act(), key, actor));
    }

    @Post("/{id}/publication")
    @Secured("CITY_OFFICER")
    @Operation(summary = "Publish a window; its posts are then on offer here and nowhere else")
    WindowView publish(String id, @Parameter(hidden = true) Actor actor) {
        desk.publish(id, actor);
        board.refresh(id);
        return board.view(id);
    }

    @Post("/{id}/cancellation")
    @Secured("CITY_OFFICER")
    @Operation(summary = "Cancel a window that nobody has registered in")
    WindowView cancel(String id, @Body @Valid ReasonBody body, @Parameter(hidden = true) Actor actor) {
        desk.cancel(id, body.reason(), actor);
        board.refresh(id);
        return board.view(id);
    }

    @Get("/{id}/report")
    @Secured("CITY_OFFICER")
    @Operation(summary = "Every count of a window from its rows, with the checks that must hold")
    WindowReportView report(String id, @Parameter(hidden = true) Actor actor) {
        return reports.report(id, actor);
    }

    @Post("/{id}/seal")
    @Secured("CITY_OFFICER")
    @Operation(summary = "Seal a closed window whose counts agree")
    WindowReportView seal(String id, @Parameter(hidden = true) Actor actor) {
        reports.seal(id, actor);
        board.refresh(id);
        return reports.report(id, actor);
    }

    @Get
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Operation(summary = "Registration windows: published ones for anyone, all of them for the city")
    Page<WindowView> list(
            @QueryValue(defaultValue = "0") @Min(value = 0, message = "页码从 0 开始。") int page,
            @QueryValue(defaultValue = "20")
                    @Min(value = 1, message = "每页至少 1 条。")
                    @Max(value = Page.MAX_SIZE, message = "每页最多 100 条。")
                    int size,
            @Parameter(hidden = true) @Nullable Actor actor) {
        return board.list(actor, page, size);
    }

    @Get("/{id}")
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Operation(summary = "One window: a published one for anyone, a planned one for the city")
    WindowView window(String id, @Parameter(hidden = true) @Nullable Actor actor) {
        return board.view(id, actor);
    }

    @Get("/{id}/live")
    @Secured("CITY_OFFICER")
    @Operation(summary = "How the rush goes: arrivals, places, refusals by reason, line, commits, what is unknown")
    RushLiveView live(String id, @Parameter(hidden = true) Actor actor) {
        return rush.live(id, actor);
    }

    @Get("/{id}/positions")
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Operation(
            summary =
                    "Posts of a published window with the places left as of a few seconds ago; answers 304 to its ETag")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WindowPostPage.class)))
    HttpResponse<?> posts(
            String id,
            @QueryValue(defaultValue = "") String district,
            @QueryValue @Nullable PositionCategory category,
            @QueryValue(defaultValue = "") String q,
            @QueryValue(defaultValue = "0") @Min(value = 0, message = "页码从 0 开始。") int page,
            @QueryValue(defaultValue = "20")
                    @Min(value = 1, message = "每页至少 1 条。")
                    @Max(value = Page.MAX_SIZE, message = "每页最多 100 条。")
                    int size,
            HttpRequest<?> request,
            @Parameter(hidden = true) @Nullable Actor actor) {
        var found = board.posts(id, new PostQuery(district, category, q, page, size), actor);
        return etagged.answer(request, found, found.items(), found.total());
    }

    @Get("/{id}/positions/{positionId}")
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Operation(summary = "A post of a published window: the base, the money, and what a trainee has a right to")
    WindowPostDetailView post(String id, String positionId, @Parameter(hidden = true) @Nullable Actor actor) {
        return board.post(id, positionId, actor);
    }
}
