package cn.qicheng.attendance.web;

import cn.qicheng.attendance.AttendanceBoard;
import cn.qicheng.attendance.AttendanceDesk;
import cn.qicheng.attendance.AttendanceSheetView;
import cn.qicheng.attendance.Confirmations;
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
    List<AttendanceSheetView> mine(@Parameter(hidden = true) Actor actor) {
        return board.mine(actor);
    }

    @Get("/attendance-sheets/{id}")
    @Secured({"GRADUATE", "SUPERVISOR", "BASE_ADMIN", "DISTRICT_OFFICER", "CITY_OFFICER"})
    @Operation(summary = "One month's sheet with every word said about it")
    AttendanceSheetView sheet(String id, @Parameter(hidden = true) Actor actor) {
        return board.view(id, actor);
    }

    @Get("/bases/{baseId}/attendance-sheets")
    @Secured({"SUPERVISOR", "BASE_ADMIN"})
    @Operation(summary = "Sheets of a base: a supervisor sees those of their own trainees")
    Page<AttendanceSheetView> ofBase(
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
    AttendanceSheetView checkIn(String id, @Valid @Body CheckInBody body, @Parameter(hidden = true) Actor actor) {
        desk.checkIn(body.act(id, content.screen(body.note(), "note", actor)), actor);
        return board.view(id, actor);
    }

    @Post("/attendance-sheets/{id}/confirmation")
    @Secured({"SUPERVISOR", "BASE_ADMIN", "DISTRICT_OFFICER", "CITY_OFFICER"})
    @Operation(
            summary = "The mentor confirms a month that is over and checked in; when they keep silent the base and then"
                    + " the district do, with a reason")
    AttendanceSheetView confirm(String id, @Valid @Body ConfirmationBody body, @Parameter(hidden = true) Actor actor) {
        desk.confirm(body.act(id, content.screen(body.remark(), "remark", actor)), actor);
        return board.view(id, actor);
    }

    @Post("/attendance-sheets/confirmations")
    @Secured("SUPERVISOR")
    @Operation(summary = "The mentor confirms full attendance for many months at once; each failure is named")
    Confirmations confirmFull(@Valid @Body ConfirmationsBody body, @Parameter(hidden = true) Actor actor) {
        return desk.confirmFull(body.sheetIds(), actor);
    }

    @Get("/attendance-cases")
    @Secured({"DISTRICT_OFFICER", "CITY_OFFICER"})
    @Operation(summary = "Months that wait for the caller's office: nobody confirmed them, or a ruling is asked for")
    Page<AttendanceSheetView> cases(
            @QueryValue(defaultValue = "0") @Min(value = 0, message = "页码从 0 开始。") int page,
            @QueryValue(defaultValue = "20")
                    @Min(value = 1, message = "每页至少 1 条。")
                    @Max(value = Page.MAX_SIZE, message = "每页最多 100 条。")
                    int size,
            @Parameter(hidden = true) Actor actor) {
        return board.withOffice(page, size, actor);
    }

    @Get("/bases/{baseId}/attendance-cases")
    @Secured("BASE_ADMIN")
    @Operation(summary = "Months the base has to look into: unconfirmed too long, in doubt, or objected to")
    List<AttendanceSheetView> casesOfBase(String baseId, @Parameter(hidden = true) Actor actor) {
        return board.withBase(baseId, actor);
    }

    @Post("/attendance-sheets/{id}/dispute")
    @Secured("SUPERVISOR")
    @Operation(summary = "The mentor says that something is wrong with the month; the base looks into it")
    AttendanceSheetView dispute(String id, @Valid @Body WordsBody body, @Parameter(hidden = true) Actor actor) {
        desk.dispute(id, content.screen(body.words(), "words", actor), actor);
        return board.view(id, actor);
    }

    @Post("/attendance-sheets/{id}/correction")
    @Secured({"SUPERVISOR", "BASE_ADMIN"})
    @Operation(summary = "Other days in place of those entered, with a reason; the entry before stays in the history")
    AttendanceSheetView correct(String id, @Valid @Body ConfirmationBody body, @Parameter(hidden = true) Actor actor) {
        desk.correct(body.act(id, content.screen(body.remark(), "remark", actor)), actor);
        return board.view(id, actor);
    }
}
