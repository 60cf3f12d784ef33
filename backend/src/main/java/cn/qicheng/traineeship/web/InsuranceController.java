package cn.qicheng.traineeship.web;

import cn.qicheng.kernel.Actor;
import cn.qicheng.traineeship.InsuranceBoard;
import cn.qicheng.traineeship.InsuranceDesk;
import cn.qicheng.traineeship.InsuredView;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;

@Controller("/api/v1")
@Tag(name = "traineeship")
class InsuranceController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final InsuranceDesk desk;
    private final InsuranceBoard board;

    InsuranceController(InsuranceDesk desk, InsuranceBoard board) {
        this.desk = desk;
        this.board = board;
    }

    @Get("/bases/{baseId}/insurance")
    @Secured({"BASE_ADMIN", "DISTRICT_OFFICER", "CITY_OFFICER"})
    @Operation(summary = "The accident insurance of the base's trainees, with the days nothing covers")
    List<InsuredView> ofBase(String baseId, @Parameter(hidden = true) Actor actor) {
        return board.ofBase(baseId, actor);
    }

    @Post("/bases/{baseId}/insurance")
    @Secured("BASE_ADMIN")
    @Operation(summary = "Enter one policy for one or many trainees: all of them or none")
    List<InsuredView> record(String baseId, @Valid @Body InsuranceBody body, @Parameter(hidden = true) Actor actor) {
        desk.record(body.act(baseId), actor);
        return board.ofBase(baseId, actor);
    }

    @Post("/insurance-covers/{id}/voiding")
    @Secured("BASE_ADMIN")
    @Operation(summary = "Take back a policy that was entered by mistake")
    List<InsuredView> takeBack(String id, @Valid @Body InsuranceVoidBody body, @Parameter(hidden = true) Actor actor) {
        return board.ofBase(desk.takeBack(id, body.reason(), actor), actor);
    }

    @Get("/insurance-gaps")
    @Secured({"DISTRICT_OFFICER", "CITY_OFFICER"})
    @Operation(summary = "Trainees whom no insurance covers today, at the bases the caller's office oversees")
    List<InsuredView> gaps(@Parameter(hidden = true) Actor actor) {
        return board.uncovered(actor);
    }

    @Get("/insurance/export.xlsx")
    @Secured({"DISTRICT_OFFICER", "CITY_OFFICER"})
    @Operation(summary = "The insurance register as a spreadsheet, one row per policy")
    HttpResponse<byte[]> export(@Parameter(hidden = true) Actor actor) {
        return HttpResponse.ok(board.xlsx(actor))
                .header(HttpHeaders.CONTENT_TYPE, XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename*=UTF-8''%E4%BF%9D%E9%99%A9%E5%8F%B0%E8%B4%A6.xlsx");
    }
}
