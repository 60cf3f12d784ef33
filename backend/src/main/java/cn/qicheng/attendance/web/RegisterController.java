package cn.qicheng.attendance.web;

import cn.qicheng.attendance.AttendanceExports;
import cn.qicheng.attendance.SpotCheckDesk;
import cn.qicheng.attendance.SpotCheckView;
import cn.qicheng.attendance.domain.SpotCheckState;
import cn.qicheng.kernel.Actor;
import cn.qicheng.web.Page;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
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
import java.time.LocalDate;

/** What the offices keep of attendance: the register, and reasons to look. */
@Controller("/api/v1")
@Tag(name = "attendance")
class RegisterController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final AttendanceExports exports;
    private final SpotCheckDesk spotChecks;

    RegisterController(AttendanceExports exports, SpotCheckDesk spotChecks) {
        this.exports = exports;
        this.spotChecks = spotChecks;
    }

    @Get("/attendance/export.xlsx")
    @Secured({"BASE_ADMIN", "DISTRICT_OFFICER", "CITY_OFFICER"})
    @Operation(summary = "The attendance register as a spreadsheet: months that end between two days")
    HttpResponse<byte[]> export(
            @QueryValue(defaultValue = "") String baseId,
            @QueryValue LocalDate from,
            @QueryValue LocalDate to,
            @Parameter(hidden = true) Actor actor) {
        return HttpResponse.ok(exports.xlsx(baseId, from, to, actor))
                .header(HttpHeaders.CONTENT_TYPE, XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename*=UTF-8''%E8%80%83%E5%8B%A4%E5%8F%B0%E8%B4%A6.xlsx");
    }

    @Get("/spot-checks")
    @Secured({"DISTRICT_OFFICER", "CITY_OFFICER"})
    @Operation(summary = "Patterns in confirmed months that are worth a look, never a refusal")
    Page<SpotCheckView> list(
            @QueryValue(defaultValue = "OPEN") SpotCheckState state,
            @QueryValue(defaultValue = "0") @Min(value = 0, message = "页码从 0 开始。") int page,
            @QueryValue(defaultValue = "20")
                    @Min(value = 1, message = "每页至少 1 条。")
                    @Max(value = Page.MAX_SIZE, message = "每页最多 100 条。")
                    int size,
            @Parameter(hidden = true) Actor actor) {
        return spotChecks.ofOffice(state, page, size, actor);
    }

    @Post("/spot-checks/{id}/look")
    @Status(HttpStatus.NO_CONTENT)
    @Secured({"DISTRICT_OFFICER", "CITY_OFFICER"})
    @Operation(summary = "The office has looked and says what it found")
    void look(String id, @Valid @Body WordsBody body, @Parameter(hidden = true) Actor actor) {
        spotChecks.look(id, body.words(), actor);
    }
}
