package cn.qicheng.judging.web;

import cn.qicheng.judging.Candidate;
import cn.qicheng.judging.PanelLine;
import cn.qicheng.judging.RoundBoard;
import cn.qicheng.judging.RoundDesk;
import cn.qicheng.judging.RoundTermsView;
import cn.qicheng.judging.RoundView;
import cn.qicheng.judging.SeverityLine;
import cn.qicheng.kernel.Actor;
import cn.qicheng.web.Page;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
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
import java.util.List;

@Controller("/api/v1/judging-rounds")
@Secured({"CITY_OFFICER", "DISTRICT_OFFICER", "DEPARTMENT"})
@Tag(name = "judging")
class RoundController {

    private final RoundDesk desk;
    private final RoundBoard board;

    RoundController(RoundDesk desk, RoundBoard board) {
        this.desk = desk;
        this.board = board;
    }

    @Get
    @Operation(summary = "The rounds of an edition, for who organises it")
    List<RoundView> ofEdition(@QueryValue String editionId, @Parameter(hidden = true) Actor actor) {
        return board.ofEdition(editionId, actor);
    }

    @Get("/proposal")
    @Operation(summary = "The terms proposed for an edition's series; all of them defaults of ours")
    RoundTermsView proposal(@QueryValue String editionId, @Parameter(hidden = true) Actor actor) {
        return board.proposal(editionId, actor);
    }

    @Post
    @Status(HttpStatus.CREATED)
    @Operation(summary = "Plan one more round")
    RoundView plan(@Body @Valid RoundBody body, @Parameter(hidden = true) Actor actor) {
        return board.view(desk.plan(body.act(), actor), actor);
    }

    @Get("/{id}")
    @Operation(summary = "A round with its judges and how far it is")
    RoundView view(String id, @Parameter(hidden = true) Actor actor) {
        return board.view(id, actor);
    }

    @Put("/{id}/terms")
    @Operation(summary = "Change the terms before they are declared")
    RoundView change(String id, @Body @Valid TermsBody body, @Parameter(hidden = true) Actor actor) {
        desk.change(id, body.terms(), body.places(), actor);
        return board.view(id, actor);
    }

    @Post("/{id}/declaration")
    @Operation(summary = "Publish the terms and the seed's fingerprint; from now on they stand")
    RoundView declare(String id, @Parameter(hidden = true) Actor actor) {
        desk.declare(id, actor);
        return board.view(id, actor);
    }

    @Post("/{id}/withdrawal")
    @Operation(summary = "Take the terms back while no panel is drawn")
    RoundView withdraw(String id, @Parameter(hidden = true) Actor actor) {
        desk.withdrawTerms(id, actor);
        return board.view(id, actor);
    }

    @Post("/{id}/assignment")
    @Operation(summary = "Draw the panels and begin scoring")
    RoundView assign(String id, @Parameter(hidden = true) Actor actor) {
        desk.assign(id, actor);
        return board.view(id, actor);
    }

    @Post("/{id}/seal")
    @Operation(summary = "Compute and seal the result; sealed already, it is the same result")
    RoundView seal(String id, @Parameter(hidden = true) Actor actor) {
        desk.seal(id, actor);
        return board.view(id, actor);
    }

    @Post("/{id}/reopening")
    @Operation(summary = "Open a sealed round again for a reason")
    RoundView reopen(String id, @Body @Valid JudgingReasonBody body, @Parameter(hidden = true) Actor actor) {
        desk.reopen(id, body.reason(), actor);
        return board.view(id, actor);
    }

    @Get("/{id}/candidates")
    @Operation(summary = "Everybody with the role of a judge")
    List<Candidate> candidates(String id, @Parameter(hidden = true) Actor actor) {
        return board.candidates(id, actor);
    }

    @Get("/{id}/panels")
    @Operation(summary = "The panels and their sheets, in the order of the pitches")
    Page<PanelLine> panels(
            String id,
            @QueryValue(defaultValue = "0") @Min(value = 0, message = "页码从 0 开始。") int page,
            @QueryValue(defaultValue = "20")
                    @Min(value = 1, message = "每页至少 1 条。")
                    @Max(value = Page.MAX_SIZE, message = "每页最多 100 条。")
                    int size,
            @Parameter(hidden = true) Actor actor) {
        return board.panels(id, page, size, actor);
    }

    @Get("/{id}/severity")
    @Operation(summary = "How strict each judge is beside the colleagues on the same projects")
    List<SeverityLine> severity(String id, @Parameter(hidden = true) Actor actor) {
        return board.severity(id, actor);
    }

    @Get("/{id}/sealed.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "The sealed result with its inputs, byte for byte; docs/tools/recompute-ranking.mjs computes it again")
    String sealedText(String id, @Parameter(hidden = true) Actor actor) {
        return board.sealedText(id, actor);
    }
}
