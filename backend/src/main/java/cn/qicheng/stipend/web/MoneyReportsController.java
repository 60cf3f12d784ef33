package cn.qicheng.stipend.web;

import cn.qicheng.kernel.Actor;
import cn.qicheng.stipend.MoneyReports;
import cn.qicheng.stipend.MoneyReports.Asked;
import cn.qicheng.stipend.MoneyReportsView;
import cn.qicheng.web.Page;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;

@Controller("/api/v1/stipend-reports")
@Secured({"DISTRICT_OFFICER", "CITY_OFFICER", "FINANCE"})
@Tag(name = "stipend")
class MoneyReportsController {

    private final MoneyReports reports;

    MoneyReportsController(MoneyReports reports) {
        this.reports = reports;
    }

    @Get
    @Operation(
            summary = "Stipends by BASE, DISTRICT, MONTH or YEAR, for months that ended within the days, with totals")
    MoneyReportsView report(
            @QueryValue String by,
            @QueryValue LocalDate from,
            @QueryValue LocalDate to,
            @QueryValue(defaultValue = "") String district,
            @QueryValue(defaultValue = "0") @Min(value = 0, message = "页码从 0 开始。") int page,
            @QueryValue(defaultValue = "20")
                    @Min(value = 1, message = "每页至少 1 条。")
                    @Max(value = Page.MAX_SIZE, message = "每页最多 100 条。")
                    int size,
            @Parameter(hidden = true) Actor actor) {
        return reports.report(new Asked(by, from, to, district, page, size), actor);
    }

    @Get("/export.xlsx")
    @Operation(summary = "The whole report with its total as a spreadsheet")
    HttpResponse<byte[]> export(
            @QueryValue String by,
            @QueryValue LocalDate from,
            @QueryValue LocalDate to,
            @QueryValue(defaultValue = "") String district,
            @Parameter(hidden = true) Actor actor) {
        return Attachment.xlsx(
                "补贴报表 %s 至 %s.xlsx".formatted(from, to), reports.xlsx(new Asked(by, from, to, district, 0, 1), actor));
    }
}
