package cn.qicheng.stipend.web;

import cn.qicheng.content.ContentDesk;
import cn.qicheng.kernel.Actor;
import cn.qicheng.stipend.MoneyMonthView;
import cn.qicheng.stipend.MoneyMonths;
import cn.qicheng.stipend.ReceiptDesk;
import cn.qicheng.stipend.StipendsView;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;

@Controller("/api/v1")
@Secured("GRADUATE")
@Tag(name = "stipend")
class MyStipendController {

    private final MoneyMonths months;
    private final ReceiptDesk desk;
    private final ContentDesk content;

    MyStipendController(MoneyMonths months, ReceiptDesk desk, ContentDesk content) {
        this.months = months;
        this.desk = desk;
        this.content = content;
    }

    @Get("/me/stipends")
    @Operation(summary = "Where the caller's money is, month by month, with every station, its day and its holder")
    StipendsView mine(@Parameter(hidden = true) Actor actor) {
        return months.of(actor);
    }

    @Post("/stipend-lines/{id}/receipt")
    @Operation(summary = "The trainee says whether the month's money has arrived")
    MoneyMonthView tell(String id, @Valid @Body ReceiptBody body, @Parameter(hidden = true) Actor actor) {
        // Base and offices read it anyway; what breaks the law is not taken, what is doubtful is.
        content.screen(body.words(), "note", actor);
        desk.tell(body.act(id), actor);
        return months.ofLine(id, actor);
    }
}
