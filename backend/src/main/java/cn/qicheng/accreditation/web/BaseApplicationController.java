package cn.qicheng.accreditation.web;

import cn.qicheng.accreditation.AccreditationBoard;
import cn.qicheng.accreditation.AccreditationDesk;
import cn.qicheng.accreditation.BaseApplicationLine;
import cn.qicheng.accreditation.BaseApplicationView;
import cn.qicheng.accreditation.BatchDesk;
import cn.qicheng.content.ContentDesk;
import cn.qicheng.kernel.Actor;
import cn.qicheng.web.Page;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Any signed-in person may act for a unit; whose application it is, the desk asks. */
@Controller("/api/v1")
@Tag(name = "accreditation")
class BaseApplicationController {

    private final AccreditationDesk desk;
    private final BatchDesk batches;
    private final AccreditationBoard board;
    private final ContentDesk content;

    BaseApplicationController(
            AccreditationDesk desk, BatchDesk batches, AccreditationBoard board, ContentDesk content) {
        this.desk = desk;
        this.batches = batches;
        this.board = board;
        this.content = content;
    }

    @Get("/me/base-applications")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    @Operation(summary = "The caller's applications for accreditation, latest first")
    List<BaseApplicationLine> mine(@Parameter(hidden = true) Actor actor) {
        return board.mine(actor);
    }

    @Post("/me/base-applications")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    @Operation(summary = "Begin a draft; the one that is begun already is given again")
    BaseApplicationView begin(@Parameter(hidden = true) Actor actor) {
        return board.view(desk.begin(actor), actor);
    }

    @Get("/base-applications/{id}")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    @Operation(summary = "One application, for its unit and the offices over it")
    BaseApplicationView view(String id, @Parameter(hidden = true) Actor actor) {
        return board.view(id, actor);
    }

    @Put("/base-applications/{id}")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    @Operation(summary = "Keep a draft as far as it is filled in")
    BaseApplicationView save(String id, @Valid @Body ApplicationDraftBody body, @Parameter(hidden = true) Actor actor) {
        desk.save(body.act(id), actor);
        return board.view(id, actor);
    }

    @Post("/base-applications/{id}/submission")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    @Operation(summary = "Hand the application in to the office of its district")
    BaseApplicationView submit(String id, @Valid @Body PledgeBody body, @Parameter(hidden = true) Actor actor) {
        desk.submit(id, body.pledged(), actor);
        return board.view(id, actor);
    }

    @Post("/base-applications/{id}/resubmission")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    @Operation(summary = "Hand a returned application in again; only what was named may differ")
    BaseApplicationView resubmit(String id, @Valid @Body MendedBody body, @Parameter(hidden = true) Actor actor) {
        content.screen(body.note(), "note", actor);
        desk.resubmit(body.act(id), body.note(), actor);
        return board.view(id, actor);
    }

    @Post("/base-applications/{id}/withdrawal")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    @Operation(summary = "Take an application back")
    BaseApplicationView withdraw(String id, @Valid @Body GivenReasonBody body, @Parameter(hidden = true) Actor actor) {
        content.screen(body.reason(), "reason", actor);
        desk.withdraw(id, body.reason(), actor);
        return board.view(id, actor);
    }

    @Get("/base-applications")
    @Secured({"CITY_OFFICER", "DISTRICT_OFFICER"})
    @Operation(summary = "Applications handed in to the caller's office, latest first")
    Page<BaseApplicationLine> list(
            @QueryValue @Nullable String state,
            @QueryValue @Nullable String q,
            @QueryValue(defaultValue = "0") @Min(value = 0, message = "页码从 0 开始。") int page,
            @QueryValue(defaultValue = "20")
                    @Min(value = 1, message = "每页至少 1 条。")
                    @Max(value = Page.MAX_SIZE, message = "每页最多 100 条。")
                    int size,
            @Parameter(hidden = true) Actor actor) {
        return board.list(state, q, page, size, actor);
    }

    @Post("/base-applications/{id}/refusal")
    @Secured("CITY_OFFICER")
    @Operation(summary = "Refuse one that waits for its batch")
    BaseApplicationView refuse(String id, @Valid @Body GivenReasonBody body, @Parameter(hidden = true) Actor actor) {
        batches.refuse(id, body.reason(), actor);
        return board.view(id, actor);
    }
}
