package cn.qicheng.attendance.web;

import cn.qicheng.attendance.AttendanceBoard;
import cn.qicheng.attendance.AttendanceDesk;
import cn.qicheng.attendance.Confirmations;
import cn.qicheng.attendance.SheetView;
import cn.qicheng.content.ContentDesk;
import cn.qicheng.kernel.Actor;
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
import java.util.List;

@Controller("/api/v1")
@Tag(name = "attendance")
class AttendanceController {

    private final AttendanceDesk desk;
    private final AttendanceBoard board;
    private final ContentDesk content;

    AttendanceController(AttendanceDesk desk, AttendanceBoard board, ContentDesk content) {
        this.desk = desk;
        this.board = board;
        this.content = content;
    }

    @Get("/me/attendance-sheets")
    @Secured("GRADUATE")
    @Operation(summary = "The caller's six months, in the order of time")
    List<SheetView> mine(@Parameter(hidden = true) Actor actor) {
        return board.mine(actor);
    }

    @Get("/attendance-sheets/{id}")
    @Secured({"GRADUATE", "SUPERVISOR", "BASE_ADMIN"})
    @Operation(summary = "One month's sheet, for the trainee, the mentor and the base")
    SheetView sheet(String id, @Parameter(hidden = true) Actor actor) {
        return board.view(id, actor);
    }

    @Get("/bases/{baseId}/attendance-sheets")
    @Secured({"SUPERVISOR", "BASE_ADMIN"})
    @Operation(summary = "Sheets of a base: a supervisor sees those of their own trainees")
    Page<SheetView> ofBase(
            String baseId,
            @QueryValue(defaultValue = "TO_CONFIRM") AttendanceBoard.Group group,
            @QueryValue(defaultValue = "0") @Min(value = 0, message = "页码从 0 开始。") int page,
            @QueryValue(defaultValue = "20")
                    @Min(value = 1, message = "每页至少 1 条。")
                    @Max(value = Page.MAX_SIZE, message = "每页最多 100 条。")
                    int size,
            @Parameter(hidden = true) Actor actor) {
        return board.ofBase(baseId, group, page, size, actor);
    }

    @Post("/attendance-sheets/{id}/check-in")
    @Secured("GRADUATE")
    @Operation(summary = "The trainee checks a month in, from five days before its end; late is marked, never refused")
    SheetView checkIn(String id, @Valid @Body CheckInBody body, @Parameter(hidden = true) Actor actor) {
        desk.checkIn(body.act(id, content.screen(body.note(), "note", actor)), actor);
        return board.view(id, actor);
    }

    @Post("/attendance-sheets/{id}/confirmation")
    @Secured("SUPERVISOR")
    @Operation(summary = "The mentor confirms a month that is over and checked in")
    SheetView confirm(String id, @Valid @Body ConfirmationBody body, @Parameter(hidden = true) Actor actor) {
        desk.confirm(body.act(id, content.screen(body.remark(), "remark", actor)), actor);
        return board.view(id, actor);
    }

    @Post("/attendance-sheets/confirmations")
    @Secured("SUPERVISOR")
    @Operation(summary = "The mentor confirms full attendance for many months at once; each failure is named")
    Confirmations confirmFull(@Valid @Body ConfirmationsBody body, @Parameter(hidden = true) Actor actor) {
        return desk.confirmFull(body.sheetIds(), actor);
    }
}
