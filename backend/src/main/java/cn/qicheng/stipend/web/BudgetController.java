package cn.qicheng.stipend.web;

import cn.qicheng.kernel.Actor;
import cn.qicheng.stipend.BudgetBoard;
import cn.qicheng.stipend.BudgetDesk;
import cn.qicheng.stipend.BudgetView;
import io.micronaut.http.HttpResponse;
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

@Controller("/api/v1/stipend-budgets")
@Secured({"CITY_OFFICER", "FINANCE"})
@Tag(name = "stipend")
class BudgetController {

    private final BudgetDesk desk;
    private final BudgetBoard board;

    BudgetController(BudgetDesk desk, BudgetBoard board) {
        this.desk = desk;
        this.board = board;
    }

    @Get
    @Operation(summary = "Budgets by year with commitment, spending, forecast and warnings")
    BudgetView view(@Parameter(hidden = true) Actor actor) {
        return board.view(actor);
    }

    @Post
    @Status(HttpStatus.CREATED)
    @Operation(summary = "Give or correct the budget of a year; every figure that was given stays")
    BudgetView keep(@Valid @Body BudgetBody body, @Parameter(hidden = true) Actor actor) {
        desk.keep(body.act(), actor);
        return board.view(actor);
    }

    @Get("/export.xlsx")
    @Operation(summary = "Budgets by year with every figure given, as a spreadsheet")
    HttpResponse<byte[]> export(@Parameter(hidden = true) Actor actor) {
        return Attachment.xlsx("补贴预算.xlsx", board.xlsx(actor));
    }
}
