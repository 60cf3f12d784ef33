package cn.qicheng.judging.web;

import cn.qicheng.judging.PanelDesk;
import cn.qicheng.judging.RoundBoard;
import cn.qicheng.judging.RoundView;
import cn.qicheng.kernel.Actor;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;

@Controller("/api/v1")
@Secured({"CITY_OFFICER", "DISTRICT_OFFICER", "DEPARTMENT"})
@Tag(name = "judging")
class PanelController {

    private final PanelDesk desk;
    private final RoundBoard board;

    PanelController(PanelDesk desk, RoundBoard board) {
        this.desk = desk;
        this.board = board;
    }

    @Post("/judging-rounds/{id}/judges")
    @Operation(summary = "Name a judge")
    RoundView name(String id, @Body @Valid JudgeBody body, @Parameter(hidden = true) Actor actor) {
        desk.name(id, body.personId(), actor);
        return board.view(id, actor);
    }

    @Delete("/judging-rounds/{roundId}/judges/{id}")
    @Operation(summary = "Take a judge off the list who has no project")
    RoundView unname(String roundId, String id, @Parameter(hidden = true) Actor actor) {
        desk.unname(roundId, id, actor);
        return board.view(roundId, actor);
    }

    @Post("/judging-rounds/{roundId}/panels/{id}/call")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(summary = "Call one more judge to a project")
    void callAnother(String roundId, String id, @Parameter(hidden = true) Actor actor) {
        desk.callAnother(roundId, id, actor);
    }

    @Post("/judging-seats/{id}/relief")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(summary = "Let a judge go who has not signed, and call another")
    void relieve(String id, @Body @Valid JudgingReasonBody body, @Parameter(hidden = true) Actor actor) {
        desk.relieve(id, body.reason(), actor);
    }

    @Post("/judging-seats/{id}/striking")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(summary = "A tie was found after signing: the sheet is kept and does not count, another judge is called")
    void strike(String id, @Body @Valid TieBody body, @Parameter(hidden = true) Actor actor) {
        desk.strike(id, body.tie(), body.note(), actor);
    }
}
