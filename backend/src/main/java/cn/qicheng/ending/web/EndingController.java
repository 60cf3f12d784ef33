package cn.qicheng.ending.web;

import cn.qicheng.content.ContentDesk;
import cn.qicheng.content.Screening;
import cn.qicheng.ending.EndingBoard;
import cn.qicheng.ending.EndingDesk;
import cn.qicheng.ending.EndingPageView;
import cn.qicheng.ending.EndingReasonView;
import cn.qicheng.ending.StartEnding;
import cn.qicheng.kernel.Actor;
import cn.qicheng.traineeship.EndingReason;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;

@Controller("/api/v1")
@Tag(name = "ending")
class EndingController {

    private final EndingDesk desk;
    private final EndingBoard board;
    private final ContentDesk content;

    EndingController(EndingDesk desk, EndingBoard board, ContentDesk content) {
        this.desk = desk;
        this.board = board;
        this.content = content;
    }

    @Get("/ending-reasons")
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Operation(summary = "The twelve reasons of the document, who may use each, and what it asks for")
    List<EndingReasonView> reasons() {
        return board.reasons();
    }

    @Get("/agreements/{id}/endings")
    @Secured({"GRADUATE", "BASE_ADMIN", "DISTRICT_OFFICER", "CITY_OFFICER"})
    @Operation(summary = "How a traineeship was or may be ended, for its two sides and the offices over it")
    EndingPageView page(String id, @Parameter(hidden = true) Actor actor) {
        return board.page(id, actor);
    }

    @Post("/agreements/{id}/endings")
    @Secured({"GRADUATE", "BASE_ADMIN"})
    @Operation(summary = "Ends a traineeship, gives notice, or proposes an end, as the reason's regime has it")
    EndingPageView start(String id, @Valid @Body StartEndingBody body, @Parameter(hidden = true) Actor actor) {
        var judged = judged(body, actor);
        desk.start(
                new StartEnding(id, body.reason(), judged.saying(body.words()), body.proofs(), body.lastDay()), actor);
        return board.page(id, actor);
    }

    /** What somebody says on leaving at once is read by the bureau alone: no machine stands between them. */
    private Screening judged(StartEndingBody body, Actor actor) {
        return body.reason().regime() == EndingReason.Regime.AT_ONCE
                ? Screening.passed(body.words())
                : content.screen(body.all(), "words", actor);
    }

    @Post("/endings/{id}/acceptance")
    @Secured({"GRADUATE", "BASE_ADMIN"})
    @Operation(summary = "The other side agrees to a proposed end")
    EndingPageView accept(String id, @Valid @Body EndingAnswerBody body, @Parameter(hidden = true) Actor actor) {
        desk.accept(id, content.screen(body.words(), "words", actor), actor);
        return board.pageOf(id, actor);
    }

    @Post("/endings/{id}/declination")
    @Secured({"GRADUATE", "BASE_ADMIN"})
    @Operation(summary = "The other side does not agree to a proposed end: nothing changes")
    EndingPageView decline(String id, @Valid @Body EndingAnswerBody body, @Parameter(hidden = true) Actor actor) {
        desk.decline(id, content.screen(body.words(), "words", actor), actor);
        return board.pageOf(id, actor);
    }

    @Post("/endings/{id}/withdrawal")
    @Secured({"GRADUATE", "BASE_ADMIN"})
    @Operation(summary = "Takes back one's own proposal, or one's own notice before it has run out")
    EndingPageView withdraw(String id, @Parameter(hidden = true) Actor actor) {
        desk.withdraw(id, actor);
        return board.pageOf(id, actor);
    }
}
