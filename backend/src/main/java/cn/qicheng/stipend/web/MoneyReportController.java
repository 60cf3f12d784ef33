package cn.qicheng.stipend.web;

import cn.qicheng.kernel.Actor;
import cn.qicheng.stipend.MoneyAudit;
import cn.qicheng.stipend.MoneyReport;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;

@Controller("/api/v1/stipend-ledger")
@Secured({"CITY_OFFICER", "FINANCE"})
@Tag(name = "stipend")
class MoneyReportController {

    private final MoneyAudit audit;

    MoneyReportController(MoneyAudit audit) {
        this.audit = audit;
    }

    @Get
    @Operation(summary = "Where all stipend money stands, checked against every claim")
    MoneyReport report(@Parameter(hidden = true) Actor actor) {
        return audit.report(actor);
    }

    @Get("/movements.xlsx")
    @Operation(summary = "Every movement of the ledger as a spreadsheet")
    HttpResponse<byte[]> movements(@Parameter(hidden = true) Actor actor) {
        return Attachment.xlsx("补贴账本.xlsx", audit.movementsXlsx(actor));
    }
}
