package cn.qicheng.ending.web;

import cn.qicheng.content.ContentDesk;
import cn.qicheng.ending.ConcludeInspection;
import cn.qicheng.ending.EndingBoard;
import cn.qicheng.ending.EndingView;
import cn.qicheng.ending.InspectionBoard;
import cn.qicheng.ending.InspectionDesk;
import cn.qicheng.ending.InspectionView;
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

@Controller("/api/v1/bureau")
@Tag(name = "ending")
class InspectionController {

    private final InspectionDesk desk;
    private final InspectionBoard board;
    private final EndingBoard endings;
    private final ContentDesk content;

    InspectionController(InspectionDesk desk, InspectionBoard board, EndingBoard endings, ContentDesk content) {
        this.desk = desk;
        this.board = board;
        this.endings = endings;
        this.content = content;
    }

    @Get("/endings")
    @Secured({"DISTRICT_OFFICER", "CITY_OFFICER"})
    @Operation(summary = "Traineeships that ended early or are about to, latest first")
    Page<EndingView> endings(
            @QueryValue(defaultValue = "0") @Min(value = 0, message = "页码从 0 开始。") int page,
            @QueryValue(defaultValue = "20")
                    @Min(value = 1, message = "每页至少 1 条。")
                    @Max(value = Page.MAX_SIZE, message = "每页最多 100 条。")
                    int size,
            @Parameter(hidden = true) Actor actor) {
        return endings.toldToBureau(page, size, actor);
    }

    @Get("/inspections")
    @Secured({"DISTRICT_OFFICER", "CITY_OFFICER"})
    @Operation(summary = "Bases that trainees had to leave at once, open ones first")
    Page<InspectionView> inspections(
            @QueryValue(defaultValue = "0") @Min(value = 0, message = "页码从 0 开始。") int page,
            @QueryValue(defaultValue = "20")
                    @Min(value = 1, message = "每页至少 1 条。")
                    @Max(value = Page.MAX_SIZE, message = "每页最多 100 条。")
                    int size,
            @Parameter(hidden = true) Actor actor) {
        return board.list(page, size, actor);
    }

    @Get("/inspections/{id}")
    @Secured({"DISTRICT_OFFICER", "CITY_OFFICER"})
    @Operation(summary = "One inspection, for the offices")
    InspectionView inspection(String id, @Parameter(hidden = true) Actor actor) {
        return board.view(id, actor);
    }

    @Post("/inspections/{id}/finding")
    @Secured("DISTRICT_OFFICER")
    @Operation(summary = "The office writes down what it found; the trainee's end stays as it is")
    InspectionView conclude(String id, @Valid @Body FindingBody body, @Parameter(hidden = true) Actor actor) {
        desk.conclude(
                new ConcludeInspection(id, body.atFault(), content.screen(body.finding(), "finding", actor)), actor);
        return board.view(id, actor);
    }
}
