package cn.qicheng.stipend.web;

import cn.qicheng.kernel.Actor;
import cn.qicheng.notice.NoticeBoard;
import cn.qicheng.notice.NoticeView;
import cn.qicheng.stipend.BureauStipendDesk;
import cn.qicheng.stipend.ClaimView;
import cn.qicheng.stipend.StipendBoard;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;

@Controller("/api/v1")
@Secured("CITY_OFFICER")
@Tag(name = "stipend")
class BureauStipendController {

    private final BureauStipendDesk desk;
    private final StipendBoard board;
    private final NoticeBoard notices;

    BureauStipendController(BureauStipendDesk desk, StipendBoard board, NoticeBoard notices) {
        this.desk = desk;
        this.board = board;
        this.notices = notices;
    }

    /** The claims of a filing, as they stand after it. */
    @Serdeable
    record FiledClaims(List<ClaimView> claims) {}

    @Post("/stipend-notices")
    @Status(HttpStatus.CREATED)
    @Operation(summary = "Put approved claims on one public notice")
    NoticeView publish(@Valid @Body NoticeBody body, @Parameter(hidden = true) Actor actor) {
        return notices.view(desk.publish(body.act(), actor));
    }

    @Post("/stipend-filings")
    @Status(HttpStatus.CREATED)
    @Operation(summary = "Record that claims are on file with the finance bureau")
    FiledClaims file(@Valid @Body FilingBody body, @Parameter(hidden = true) Actor actor) {
        desk.file(body.act(), actor);
        return new FiledClaims(board.claims(body.claimIds(), actor));
    }
}
