package cn.qicheng.safety.web;

import cn.qicheng.content.ContentDesk;
import cn.qicheng.content.Screening;
import cn.qicheng.kernel.Actor;
import cn.qicheng.safety.ComplaintView;
import cn.qicheng.safety.SafetyBoard;
import cn.qicheng.safety.SafetyDesk;
import cn.qicheng.web.Page;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
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

@Controller("/api/v1")
@Tag(name = "safety")
class SafetyController {

    private final SafetyDesk desk;
    private final SafetyBoard board;
    private final ContentDesk content;

    SafetyController(SafetyDesk desk, SafetyBoard board, ContentDesk content) {
        this.desk = desk;
        this.board = board;
        this.content = content;
    }

    @Get("/me/safety-complaints")
    @Secured("GRADUATE")
    @Operation(summary = "The caller's own complaints, latest first")
    List<ComplaintView> mine(@Parameter(hidden = true) Actor actor) {
        return board.mine(actor);
    }

    @Post("/safety-complaints")
    @Status(HttpStatus.CREATED)
    @Secured("GRADUATE")
    @Operation(summary = "Complain about safety at the base; the base is kept out of it on request")
    ComplaintView lodge(@Valid @Body ComplaintBody body, @Parameter(hidden = true) Actor actor) {
        return board.view(desk.lodge(body.act(content.screen(body.words(), "words", actor)), actor), actor);
    }

    @Get("/safety-complaints/{id}")
    @Secured({"GRADUATE", "BASE_ADMIN", "DISTRICT_OFFICER", "CITY_OFFICER"})
    @Operation(summary = "One complaint, for those who may know of it")
    ComplaintView complaint(String id, @Parameter(hidden = true) Actor actor) {
        return board.view(id, actor);
    }

    @Get("/safety-complaints")
    @Secured({"DISTRICT_OFFICER", "CITY_OFFICER"})
    @Operation(summary = "Complaints at the bases of the caller's office, danger first")
    Page<ComplaintView> ofOffice(
            @QueryValue(defaultValue = "true") boolean open,
            @QueryValue(defaultValue = "0") @Min(value = 0, message = "页码从 0 开始。") int page,
            @QueryValue(defaultValue = "20")
                    @Min(value = 1, message = "每页至少 1 条。")
                    @Max(value = Page.MAX_SIZE, message = "每页最多 100 条。")
                    int size,
            @Parameter(hidden = true) Actor actor) {
        return board.ofOffice(open, page, size, actor);
    }

    @Get("/bases/{baseId}/safety-complaints")
    @Secured("BASE_ADMIN")
    @Operation(summary = "Complaints the base may know of; confidential ones are not among them")
    List<ComplaintView> ofBase(String baseId, @Parameter(hidden = true) Actor actor) {
        return board.ofBase(baseId, actor);
    }

    @Post("/safety-complaints/{id}/taking-up")
    @Secured({"DISTRICT_OFFICER", "CITY_OFFICER"})
    @Operation(summary = "The office looks into it")
    ComplaintView takeUp(String id, @Parameter(hidden = true) Actor actor) {
        desk.takeUp(id, actor);
        return board.view(id, actor);
    }

    @Post("/safety-complaints/{id}/closure")
    @Secured({"DISTRICT_OFFICER", "CITY_OFFICER"})
    @Operation(summary = "The office answers and closes it")
    ComplaintView close(String id, @Valid @Body AnswerBody body, @Parameter(hidden = true) Actor actor) {
        // The trainee reads an office's own answer at once, whatever WeChat would say of the words in it.
        desk.close(id, Screening.passed(body.words()), actor);
        return board.view(id, actor);
    }

    @Post("/safety-complaints/{id}/withdrawal")
    @Secured("GRADUATE")
    @Operation(summary = "The trainee takes it back before the office has taken it up")
    ComplaintView withdraw(String id, @Parameter(hidden = true) Actor actor) {
        desk.withdraw(id, actor);
        return board.view(id, actor);
    }
}
