package cn.qicheng.title.web;

import cn.qicheng.kernel.Actor;
import cn.qicheng.title.TitleBoard;
import cn.qicheng.title.TitleDesk;
import cn.qicheng.title.TitleView;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;

@Controller("/api/v1")
@Secured({"CITY_OFFICER", "DISTRICT_OFFICER", "DEPARTMENT"})
@Tag(name = "title")
class TitleController {

    private final TitleDesk desk;
    private final TitleBoard board;

    TitleController(TitleDesk desk, TitleBoard board) {
        this.desk = desk;
        this.board = board;
    }

    @Get("/founder-titles")
    @Operation(summary = "The titles of an edition, for who organises it")
    List<TitleView> ofEdition(@QueryValue String editionId, @Parameter(hidden = true) Actor actor) {
        return board.ofEdition(editionId, actor);
    }

    @Get("/me/founder-titles")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    @Operation(summary = "My own titles")
    List<TitleView> mine(@Parameter(hidden = true) Actor actor) {
        return board.mine(actor);
    }

    @Post("/founder-titles/nominations")
    @Operation(summary = "Nominate everybody a sealed last round selected and reserve their places, all or none")
    List<TitleView> nominate(@Body @Valid NominationBody body, @Parameter(hidden = true) Actor actor) {
        desk.nominate(body.roundId(), actor);
        return board.ofEdition(body.editionId(), actor);
    }

    @Post("/founder-titles/publications")
    @Secured("CITY_OFFICER")
    @Operation(summary = "Put what is nominated of an edition on public notice")
    List<TitleView> publish(@Body @Valid TitleEditionBody body, @Parameter(hidden = true) Actor actor) {
        desk.publish(body.editionId(), actor);
        return board.ofEdition(body.editionId(), actor);
    }

    @Post("/founder-titles/grants")
    @Secured({"CITY_OFFICER", "DISTRICT_OFFICER"})
    @Operation(summary = "Grant what is clear of an edition")
    List<TitleView> grant(@Body @Valid GrantTitlesBody body, @Parameter(hidden = true) Actor actor) {
        desk.grant(body.editionId(), body.documentNo(), actor);
        return board.ofEdition(body.editionId(), actor);
    }

    @Post("/founder-titles/reports")
    @Secured("CITY_OFFICER")
    @Operation(summary = "Hand what is clear of a province edition to the province")
    List<TitleView> reportUp(@Body @Valid TitleEditionBody body, @Parameter(hidden = true) Actor actor) {
        desk.reportUp(body.editionId(), actor);
        return board.ofEdition(body.editionId(), actor);
    }

    @Post("/founder-titles/{id}/grant")
    @Secured("CITY_OFFICER")
    @Operation(summary = "Record that the province granted it")
    TitleView recordGrant(String id, @Body @Valid GrantedBody body, @Parameter(hidden = true) Actor actor) {
        desk.recordGrant(id, body.documentNo(), actor);
        return board.view(id, actor);
    }

    @Post("/founder-titles/{id}/removal")
    @Operation(summary = "Take somebody off before the award; the place is free again")
    TitleView remove(String id, @Body @Valid TitleReasonBody body, @Parameter(hidden = true) Actor actor) {
        desk.remove(id, body.reason(), actor);
        return board.view(id, actor);
    }

    @Post("/founder-titles/{id}/revocation")
    @Secured({"CITY_OFFICER", "DISTRICT_OFFICER"})
    @Operation(summary = "Take a granted title back; the place is free again")
    TitleView revoke(String id, @Body @Valid TitleReasonBody body, @Parameter(hidden = true) Actor actor) {
        desk.revoke(id, body.reason(), actor);
        return board.view(id, actor);
    }
}
