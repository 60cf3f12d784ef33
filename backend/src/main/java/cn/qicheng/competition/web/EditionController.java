package cn.qicheng.competition.web;

import cn.qicheng.competition.EditionBoard;
import cn.qicheng.competition.EditionDesk;
import cn.qicheng.competition.EditionView;
import cn.qicheng.competition.EntryBoard;
import cn.qicheng.competition.EntryExports;
import cn.qicheng.competition.EntryLine;
import cn.qicheng.content.ContentDesk;
import cn.qicheng.kernel.Actor;
import cn.qicheng.web.Page;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
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

@Controller("/api/v1/competition-editions")
@Tag(name = "competition")
class EditionController {

    private final EditionDesk desk;
    private final EditionBoard board;
    private final EntryBoard entries;
    private final EntryExports exports;
    private final ContentDesk content;

    EditionController(
            EditionDesk desk, EditionBoard board, EntryBoard entries, EntryExports exports, ContentDesk content) {
        this.desk = desk;
        this.board = board;
        this.entries = entries;
        this.exports = exports;
        this.content = content;
    }

    /** UPCOMING and OPEN by the clock, PAST from the closing on; PLANNED shows plans to who organises them. */
    enum Shown {
        ALL,
        OPEN,
        UPCOMING,
        PAST,
        PLANNED
    }

    @Get
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Operation(
            summary = "Editions, those one can act on first: published ones for anyone, plans for who organises them")
    Page<EditionView> list(
            @QueryValue(defaultValue = "") String series,
            @QueryValue(defaultValue = "") String level,
            @QueryValue(defaultValue = "") String district,
            @QueryValue(defaultValue = "0") int year,
            @QueryValue(defaultValue = "ALL") Shown phase,
            @QueryValue(defaultValue = "0") @Min(value = 0, message = "页码从 0 开始。") int page,
            @QueryValue(defaultValue = "20")
                    @Min(value = 1, message = "每页至少 1 条。")
                    @Max(value = Page.MAX_SIZE, message = "每页最多 100 条。")
                    int size,
            @Parameter(hidden = true) @Nullable Actor actor) {
        return board.list(
                new EditionBoard.Query(
                        series, level, district, year, phase == Shown.ALL ? "" : phase.name(), page, size),
                actor);
    }

    @Get("/{id}")
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Operation(summary = "One edition: a published one for anyone, a plan for who organises it")
    EditionView edition(String id, @Parameter(hidden = true) @Nullable Actor actor) {
        return board.view(id, actor);
    }

    @Post
    @Status(HttpStatus.CREATED)
    @Secured({"CITY_OFFICER", "DISTRICT_OFFICER", "DEPARTMENT"})
    @Operation(summary = "Plan an edition of a series for a month, a quarter or a year")
    EditionView plan(@Body @Valid EditionBody body, @Parameter(hidden = true) Actor actor) {
        return board.view(desk.plan(body.act(), actor), actor);
    }

    @Put("/{id}")
    @Secured({"CITY_OFFICER", "DISTRICT_OFFICER", "DEPARTMENT"})
    @Operation(summary = "Change a plan; what was published stands")
    EditionView replan(String id, @Body @Valid EditionTermsBody body, @Parameter(hidden = true) Actor actor) {
        desk.replan(id, body.version() == null ? 0 : body.version(), body.terms(), actor);
        return board.view(id, actor);
    }

    @Post("/{id}/publication")
    @Secured({"CITY_OFFICER", "DISTRICT_OFFICER", "DEPARTMENT"})
    @Operation(summary = "Publish an edition; its terms stand from now on")
    EditionView publish(String id, @Parameter(hidden = true) Actor actor) {
        desk.publish(id, actor);
        return board.view(id, actor);
    }

    @Post("/{id}/cancellation")
    @Secured({"CITY_OFFICER", "DISTRICT_OFFICER", "DEPARTMENT"})
    @Operation(summary = "Cancel an edition before judging; whoever has entered is told why")
    EditionView cancel(String id, @Body @Valid CancellationBody body, @Parameter(hidden = true) Actor actor) {
        content.screen(body.reason(), "reason", actor);
        desk.cancel(id, body.reason(), actor);
        return board.view(id, actor);
    }

    @Get("/{id}/entries")
    @Secured({"CITY_OFFICER", "DISTRICT_OFFICER", "DEPARTMENT"})
    @Operation(summary = "What was handed in: a district sees its own, who organises the edition all of it")
    Page<EntryLine> entries(
            String id,
            @QueryValue(defaultValue = "") String state,
            @QueryValue(defaultValue = "") String q,
            @QueryValue(defaultValue = "0") @Min(value = 0, message = "页码从 0 开始。") int page,
            @QueryValue(defaultValue = "20")
                    @Min(value = 1, message = "每页至少 1 条。")
                    @Max(value = Page.MAX_SIZE, message = "每页最多 100 条。")
                    int size,
            @Parameter(hidden = true) Actor actor) {
        return entries.list(new EntryBoard.Query(id, state, q, page, size), actor);
    }

    @Get("/{id}/entries/export.xlsx")
    @Secured({"CITY_OFFICER", "DISTRICT_OFFICER", "DEPARTMENT"})
    @Operation(summary = "What was handed in as a spreadsheet, wishes for services included")
    HttpResponse<byte[]> export(
            String id, @QueryValue(defaultValue = "") String state, @Parameter(hidden = true) Actor actor) {
        return Attachment.xlsx("参赛报名.xlsx", exports.xlsx(id, state, actor));
    }
}
