package cn.qicheng.stipend.web;

import cn.qicheng.kernel.Actor;
import cn.qicheng.stipend.ClaimView;
import cn.qicheng.stipend.ClawbackBoard;
import cn.qicheng.stipend.ClawbackDesk;
import cn.qicheng.stipend.ClawbackView;
import cn.qicheng.stipend.StipendBoard;
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

@Controller("/api/v1")
@Tag(name = "stipend")
class ClawbackController {

    private final ClawbackDesk desk;
    private final ClawbackBoard board;
    private final StipendBoard claims;

    ClawbackController(ClawbackDesk desk, ClawbackBoard board, StipendBoard claims) {
        this.desk = desk;
        this.board = board;
        this.claims = claims;
    }

    @Post("/stipend-claims/{id}/stop")
    @Secured("CITY_OFFICER")
    @Operation(summary = "Stop approved months before any money leaves; the others of the claim go on")
    ClaimView stop(String id, @Valid @Body StopBody body, @Parameter(hidden = true) Actor actor) {
        return claims.claim(desk.stop(body.act(id), actor), actor);
    }

    @Post("/stipend-lines/{id}/clawback")
    @Status(HttpStatus.CREATED)
    @Secured("CITY_OFFICER")
    @Operation(summary = "Demand a paid month back from the base or the person")
    ClawbackView open(String id, @Valid @Body ClawbackBody body, @Parameter(hidden = true) Actor actor) {
        return board.view(desk.open(body.act(id), actor), actor);
    }

    @Get("/clawbacks")
    @Secured({"BASE_ADMIN", "CITY_OFFICER", "FINANCE"})
    @Operation(summary = "Money demanded back, latest first: a base sees its own")
    Page<ClawbackView> list(
            @QueryValue(defaultValue = "") String state,
            @QueryValue(defaultValue = "0") @Min(value = 0, message = "页码从 0 开始。") int page,
            @QueryValue(defaultValue = "20")
                    @Min(value = 1, message = "每页至少 1 条。")
                    @Max(value = Page.MAX_SIZE, message = "每页最多 100 条。")
                    int size,
            @Parameter(hidden = true) Actor actor) {
        return board.list(state, page, size, actor);
    }

    @Get("/clawbacks/{id}")
    @Secured({"BASE_ADMIN", "CITY_OFFICER", "FINANCE"})
    @Operation(summary = "One clawback with every repayment")
    ClawbackView clawback(String id, @Parameter(hidden = true) Actor actor) {
        return board.view(id, actor);
    }

    @Post("/clawbacks/{id}/repayments")
    @Status(HttpStatus.CREATED)
    @Secured("FINANCE")
    @Operation(summary = "Record money that came back, a part or the rest")
    ClawbackView repay(String id, @Valid @Body RepaymentBody body, @Parameter(hidden = true) Actor actor) {
        desk.repay(body.act(id), actor);
        return board.view(id, actor);
    }

    @Post("/clawbacks/{id}/repayment-reversal")
    @Secured("FINANCE")
    @Operation(summary = "Take the last recorded repayment out of the books by an entry of its own")
    ClawbackView takeBack(String id, @Valid @Body ClawbackReasonBody body, @Parameter(hidden = true) Actor actor) {
        desk.takeBackRepayment(id, body.reason(), actor);
        return board.view(id, actor);
    }

    @Post("/clawbacks/{id}/write-off")
    @Secured("CITY_OFFICER")
    @Operation(summary = "Give up what is left; not by who demanded it")
    ClawbackView writeOff(String id, @Valid @Body ClawbackReasonBody body, @Parameter(hidden = true) Actor actor) {
        desk.writeOff(id, body.reason(), actor);
        return board.view(id, actor);
    }

    @Post("/clawbacks/{id}/cancellation")
    @Secured("CITY_OFFICER")
    @Operation(summary = "Cancel a demand that was a mistake, as long as nothing came back")
    ClawbackView cancel(String id, @Valid @Body ClawbackReasonBody body, @Parameter(hidden = true) Actor actor) {
        desk.cancel(id, body.reason(), actor);
        return board.view(id, actor);
    }
}
