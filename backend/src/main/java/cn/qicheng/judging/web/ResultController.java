package cn.qicheng.judging.web;

import cn.qicheng.judging.OwnResultView;
import cn.qicheng.judging.PublicResultView;
import cn.qicheng.judging.ResultBoard;
import cn.qicheng.kernel.Actor;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;

@Controller("/api/v1")
@Tag(name = "judging")
class ResultController {

    private final ResultBoard board;

    ResultController(ResultBoard board) {
        this.board = board;
    }

    @Get("/judging-results")
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Operation(summary = "An edition's rounds as declared, and who was selected once sealed; no login")
    List<PublicResultView> ofEdition(@QueryValue String editionId) {
        return board.ofEdition(editionId);
    }

    @Get("/judging-results/{id}")
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Operation(summary = "A round as declared, and who was selected once sealed; no login")
    PublicResultView view(String id) {
        return board.view(id);
    }

    @Get("/me/judging-results")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    @Operation(summary = "My own results: rank, score and why")
    List<OwnResultView> mine(@Parameter(hidden = true) Actor actor) {
        return board.mine(actor);
    }
}
