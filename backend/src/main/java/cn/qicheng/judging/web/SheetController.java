package cn.qicheng.judging.web;

import cn.qicheng.judging.JudgeDesk;
import cn.qicheng.judging.MyRoundView;
import cn.qicheng.judging.SheetBoard;
import cn.qicheng.judging.SheetLine;
import cn.qicheng.judging.SheetView;
import cn.qicheng.kernel.Actor;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;

@Controller("/api/v1")
@Secured("JUDGE")
@Tag(name = "judging")
class SheetController {

    private final JudgeDesk desk;
    private final SheetBoard board;

    SheetController(JudgeDesk desk, SheetBoard board) {
        this.desk = desk;
        this.board = board;
    }

    @Get("/me/judging-rounds")
    @Operation(summary = "The rounds I judge")
    List<MyRoundView> rounds(@Parameter(hidden = true) Actor actor) {
        return board.rounds(actor);
    }

    @Post("/me/judging-rounds/{id}/pledge")
    @Operation(summary = "Sign the pledge; signed already, it stays as it is")
    List<MyRoundView> pledge(String id, @Body @Valid PledgeBody body, @Parameter(hidden = true) Actor actor) {
        desk.pledge(id, body.employerCode(), actor);
        return board.rounds(actor);
    }

    @Get("/me/judging-rounds/{id}/sheets")
    @Operation(summary = "My sheets of a round, in the order of the pitches")
    List<SheetLine> sheets(String id, @Parameter(hidden = true) Actor actor) {
        return board.sheets(id, actor);
    }

    @Get("/score-sheets/{id}")
    @Operation(summary = "One of my sheets, with what there is to read about the project")
    SheetView sheet(String id, @Parameter(hidden = true) Actor actor) {
        return board.sheet(id, actor);
    }

    @Put("/score-sheets/{id}/draft")
    @Operation(summary = "Keep marks that are not complete yet")
    SheetView draft(String id, @Body @Valid MarksBody body, @Parameter(hidden = true) Actor actor) {
        desk.draft(id, body.marks(), body.remarkOrNone(), actor);
        return board.sheet(id, actor);
    }

    @Post("/score-sheets/{id}/signature")
    @Operation(summary = "Sign the sheet for ever; the same sheet again is the same answer")
    SheetView sign(String id, @Body @Valid MarksBody body, @Parameter(hidden = true) Actor actor) {
        desk.sign(id, body.marks(), body.remarkOrNone(), actor);
        return board.sheet(id, actor);
    }

    @Post("/score-sheets/{id}/recusal")
    @Operation(summary = "Step back from a project before signing; another judge is called")
    List<MyRoundView> recuse(String id, @Body @Valid TieBody body, @Parameter(hidden = true) Actor actor) {
        desk.recuse(id, body.tie(), body.note(), actor);
        return board.rounds(actor);
    }
}
