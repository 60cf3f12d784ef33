package cn.qicheng.attendance.web;

import cn.qicheng.attendance.AttendanceBoard;
import cn.qicheng.attendance.AttendanceSheetView;
import cn.qicheng.attendance.ObjectionDesk;
import cn.qicheng.attendance.domain.SheetObjectionMove;
import cn.qicheng.content.ContentDesk;
import cn.qicheng.content.Screening;
import cn.qicheng.kernel.Actor;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;

@Controller("/api/v1")
@Tag(name = "attendance")
class ObjectionController {

    private final ObjectionDesk desk;
    private final AttendanceBoard board;
    private final ContentDesk content;

    ObjectionController(ObjectionDesk desk, AttendanceBoard board, ContentDesk content) {
        this.desk = desk;
        this.board = board;
        this.content = content;
    }

    @Post("/attendance-sheets/{id}/objection")
    @Status(HttpStatus.CREATED)
    @Secured("GRADUATE")
    @Operation(summary = "The trainee objects to the days entered for a month, within some working days of the entry")
    AttendanceSheetView lodge(String id, @Valid @Body WordsBody body, @Parameter(hidden = true) Actor actor) {
        desk.lodge(id, content.screen(body.words(), "words", actor), actor);
        return board.view(id, actor);
    }

    @Post("/attendance-objections/{id}/answer")
    @Secured("BASE_ADMIN")
    @Operation(summary = "The base answers, with the days as they stand or with others")
    AttendanceSheetView answer(String id, @Valid @Body ConfirmationBody body, @Parameter(hidden = true) Actor actor) {
        var act = body.act("", content.screen(body.remark(), "remark", actor));
        return board.view(desk.answer(id, act, actor), actor);
    }

    @Post("/attendance-objections/{id}/acceptance")
    @Secured("GRADUATE")
    @Operation(summary = "The trainee is content with the answer")
    AttendanceSheetView accept(String id, @Parameter(hidden = true) Actor actor) {
        return board.view(desk.reply(id, SheetObjectionMove.ACCEPT, actor), actor);
    }

    @Post("/attendance-objections/{id}/appeal")
    @Secured("GRADUATE")
    @Operation(summary = "The trainee is not content: the office of the base's district rules")
    AttendanceSheetView appeal(String id, @Parameter(hidden = true) Actor actor) {
        return board.view(desk.reply(id, SheetObjectionMove.APPEAL, actor), actor);
    }

    @Post("/attendance-objections/{id}/withdrawal")
    @Secured("GRADUATE")
    @Operation(summary = "The trainee takes the objection back")
    AttendanceSheetView withdraw(String id, @Parameter(hidden = true) Actor actor) {
        return board.view(desk.reply(id, SheetObjectionMove.WITHDRAW, actor), actor);
    }

    @Post("/attendance-objections/{id}/decision")
    @Secured({"DISTRICT_OFFICER", "CITY_OFFICER"})
    @Operation(summary = "The office rules on the month; its word stands")
    AttendanceSheetView decide(String id, @Valid @Body ConfirmationBody body, @Parameter(hidden = true) Actor actor) {
        // The trainee reads an office's own ruling at once, whatever WeChat would say of the words in it.
        return board.view(desk.decide(id, body.act("", Screening.passed(body.remark())), actor), actor);
    }
}
