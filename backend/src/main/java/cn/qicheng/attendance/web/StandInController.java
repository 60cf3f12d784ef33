package cn.qicheng.attendance.web;

import cn.qicheng.attendance.StandInBoard;
import cn.qicheng.attendance.StandInDesk;
import cn.qicheng.attendance.StandInView;
import cn.qicheng.kernel.Actor;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;

@Controller("/api/v1")
@Secured("SUPERVISOR")
@Tag(name = "attendance")
class StandInController {

    private final StandInDesk desk;
    private final StandInBoard board;

    StandInController(StandInDesk desk, StandInBoard board) {
        this.desk = desk;
        this.board = board;
    }

    @Get("/bases/{baseId}/stand-ins")
    @Operation(summary = "Whom the caller named, and for whom the caller stands in; what is over is left out")
    List<StandInView> ofBase(String baseId, @Parameter(hidden = true) Actor actor) {
        return board.ofBase(baseId, actor);
    }

    @Post("/bases/{baseId}/stand-ins")
    @Status(HttpStatus.CREATED)
    @Operation(summary = "Name a colleague who confirms in the caller's place from day to day; they accept by scanning")
    List<StandInView> name(String baseId, @Valid @Body StandInBody body, @Parameter(hidden = true) Actor actor) {
        desk.name(body.act(baseId), actor);
        return board.ofBase(baseId, actor);
    }

    @Post("/stand-ins/acceptance")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(summary = "Accept what the scanned code offers; only the one who was named can")
    void accept(@Valid @Body SceneBody body, @Parameter(hidden = true) Actor actor) {
        desk.accept(body.scene(), actor);
    }

    @Post("/stand-ins/{id}/end")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(summary = "End it before its last day; the mentor and the stand-in both can")
    void end(String id, @Parameter(hidden = true) Actor actor) {
        desk.end(id, actor);
    }
}
