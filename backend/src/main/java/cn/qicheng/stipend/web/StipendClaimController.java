package cn.qicheng.stipend.web;

import cn.qicheng.content.ContentDesk;
import cn.qicheng.kernel.Actor;
import cn.qicheng.stipend.ClaimDraftView;
import cn.qicheng.stipend.ClaimView;
import cn.qicheng.stipend.StipendBoard;
import cn.qicheng.stipend.StipendBoard.ListQuery;
import cn.qicheng.stipend.StipendDesk;
import cn.qicheng.stipend.StipendExports;
import cn.qicheng.web.Page;
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
import java.util.List;

@Controller("/api/v1")
@Tag(name = "stipend")
class StipendClaimController {

    private final StipendDesk desk;
    private final ContentDesk content;
    private final StipendBoard board;
    private final StipendExports exports;

    StipendClaimController(StipendDesk desk, StipendBoard board, StipendExports exports, ContentDesk content) {
        this.content = content;
        this.desk = desk;
        this.board = board;
        this.exports = exports;
    }

    @Get("/bases/{baseId}/stipend-claim-draft")
    @Secured("BASE_ADMIN")
    @Operation(summary = "What the base could claim now, and the check that stands in the way of the rest")
    ClaimDraftView draft(String baseId, @Parameter(hidden = true) Actor actor) {
        return board.draft(baseId, actor);
    }

    @Post("/stipend-claims")
    @Status(HttpStatus.CREATED)
    @Secured("BASE_ADMIN")
    @Operation(summary = "Claim months: all of them or none")
    ClaimView submit(@Valid @Body ClaimBody body, @Parameter(hidden = true) Actor actor) {
        return board.claim(desk.submit(body.act(), actor), actor);
    }

    @Get("/stipend-claims")
    @Secured({"BASE_ADMIN", "DISTRICT_OFFICER", "CITY_OFFICER", "FINANCE"})
    @Operation(summary = "Claims, latest first: a base sees its own, a district its own, the city all; without lines")
    Page<ClaimView> list(
            @QueryValue(defaultValue = "") String state,
            @QueryValue(defaultValue = "") String baseId,
            @QueryValue(defaultValue = "") String q,
            @QueryValue(defaultValue = "0") @Min(value = 0, message = "页码从 0 开始。") int page,
            @QueryValue(defaultValue = "20")
                    @Min(value = 1, message = "每页至少 1 条。")
                    @Max(value = Page.MAX_SIZE, message = "每页最多 100 条。")
                    int size,
            @Parameter(hidden = true) Actor actor) {
        return board.list(new ListQuery(state, baseId, q, page, size), actor);
    }

    @Get("/agreements/{id}/stipend-claims")
    @Secured("BASE_ADMIN")
    @Operation(summary = "The claims that hold months of one agreement, each with those months only")
    List<ClaimView> ofAgreement(String id, @Parameter(hidden = true) Actor actor) {
        return board.ofAgreement(id, actor);
    }

    @Get("/stipend-claims/{id}")
    @Secured({"BASE_ADMIN", "DISTRICT_OFFICER", "CITY_OFFICER", "FINANCE"})
    @Operation(summary = "One claim with its lines and the checks of each")
    ClaimView claim(String id, @Parameter(hidden = true) Actor actor) {
        return board.claim(id, actor);
    }

    @Post("/stipend-claims/{id}/resubmission")
    @Secured("BASE_ADMIN")
    @Operation(summary = "Hand a returned claim in again")
    ClaimView resubmit(String id, @Valid @Body ResubmissionBody body, @Parameter(hidden = true) Actor actor) {
        content.screen(body.note(), "note", actor);
        desk.resubmit(id, body.note(), actor);
        return board.claim(id, actor);
    }

    @Post("/stipend-claims/{id}/withdrawal")
    @Secured("BASE_ADMIN")
    @Operation(summary = "Take back a claim that no office has approved yet")
    ClaimView withdraw(String id, @Valid @Body CancellationBody body, @Parameter(hidden = true) Actor actor) {
        desk.withdraw(id, body.reason(), actor);
        return board.claim(id, actor);
    }

    @Post("/stipend-claims/{id}/pass-on")
    @Secured("BASE_ADMIN")
    @Operation(summary = "The base has paid its trainees, all that wait or some of them")
    ClaimView passOn(String id, @Valid @Body PassOnBody body, @Parameter(hidden = true) Actor actor) {
        desk.passOn(body.act(id), actor);
        return board.claim(id, actor);
    }

    @Get("/stipend-claims/export.xlsx")
    @Secured({"DISTRICT_OFFICER", "CITY_OFFICER", "FINANCE"})
    @Operation(summary = "Claims as a spreadsheet, one row per trainee and month")
    HttpResponse<byte[]> export(@QueryValue(defaultValue = "") String state, @Parameter(hidden = true) Actor actor) {
        return Attachment.xlsx("补贴申领.xlsx", exports.claimsXlsx(state, actor));
    }
}
