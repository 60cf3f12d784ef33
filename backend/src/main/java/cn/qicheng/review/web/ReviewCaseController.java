package cn.qicheng.review.web;

import cn.qicheng.kernel.Actor;
import cn.qicheng.review.ReviewBoard;
import cn.qicheng.review.ReviewBoard.WorkListQuery;
import cn.qicheng.review.ReviewCaseLine;
import cn.qicheng.review.ReviewCaseView;
import cn.qicheng.review.ReviewDesk;
import cn.qicheng.web.Page;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

@Controller("/api/v1/review-cases")
@Secured({"DISTRICT_OFFICER", "CITY_OFFICER"})
@Tag(name = "review")
class ReviewCaseController {

    private final ReviewDesk desk;
    private final ReviewBoard board;

    ReviewCaseController(ReviewDesk desk, ReviewBoard board) {
        this.desk = desk;
        this.board = board;
    }

    /** OPEN waits in the officer's own office; DONE has left it. */
    enum Shown {
        OPEN,
        DONE
    }

    @Get
    @Operation(summary = "The officer's work list: open cases by deadline, or those the office has dealt with")
    Page<ReviewCaseLine> list(
            @QueryValue(defaultValue = "OPEN") Shown state,
            @QueryValue(defaultValue = "") String kind,
            @QueryValue(defaultValue = "") String q,
            @QueryValue(defaultValue = "0") @Min(value = 0, message = "页码从 0 开始。") int page,
            @QueryValue(defaultValue = "20")
                    @Min(value = 1, message = "每页至少 1 条。")
                    @Max(value = Page.MAX_SIZE, message = "每页最多 100 条。")
                    int size,
            @Parameter(hidden = true) Actor actor) {
        return board.list(new WorkListQuery(state == Shown.OPEN, kind, q, page, size), actor);
    }

    @Get("/{id}")
    @Operation(summary = "A case with its questions, facts and every opinion given")
    ReviewCaseView view(String id, @Parameter(hidden = true) Actor actor) {
        return board.view(id, actor);
    }

    @Post("/{id}/pass")
    @Operation(summary = "Pass the stage; every question must be answered PASS")
    ReviewCaseView pass(String id, @Body @Valid ReviewDecisionBody body, @Parameter(hidden = true) Actor actor) {
        desk.pass(body.about(id), actor);
        return board.view(id, actor);
    }

    @Post("/{id}/return")
    @Operation(summary = "Return to be mended, naming at once every question that fails and what is missing")
    ReviewCaseView sendBack(String id, @Body @Valid ReviewDecisionBody body, @Parameter(hidden = true) Actor actor) {
        desk.sendBack(body.about(id), actor);
        return board.view(id, actor);
    }

    @Post("/{id}/rejection")
    @Operation(summary = "Reject for good, naming every question that fails")
    ReviewCaseView reject(String id, @Body @Valid ReviewDecisionBody body, @Parameter(hidden = true) Actor actor) {
        desk.reject(body.about(id), actor);
        return board.view(id, actor);
    }
}
