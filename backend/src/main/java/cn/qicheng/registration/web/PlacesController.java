package cn.qicheng.registration.web;

import cn.qicheng.content.ContentDesk;
import cn.qicheng.kernel.Actor;
import cn.qicheng.registration.PlacesDesk;
import cn.qicheng.registration.WindowBoard;
import cn.qicheng.registration.WindowPostView;
import cn.qicheng.registration.domain.PostDoorMove;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;

/** A post in the middle of a window. */
@Controller("/api/v1/registration-windows/{window}/positions/{positionId}")
@Secured({"DISTRICT_OFFICER", "CITY_OFFICER"})
@Tag(name = "registration")
class PlacesController {

    private final PlacesDesk desk;
    private final WindowBoard board;
    private final ContentDesk content;

    PlacesController(PlacesDesk desk, WindowBoard board, ContentDesk content) {
        this.desk = desk;
        this.board = board;
        this.content = content;
    }

    @Post("/places")
    @Secured({"BASE_ADMIN", "DISTRICT_OFFICER", "CITY_OFFICER"})
    @Operation(summary = "Set a post's places: never fewer than are promised, never more than are filed")
    WindowPostView setPlaces(
            String window, String positionId, @Body @Valid PlacesBody body, @Parameter(hidden = true) Actor actor) {
        content.screen(body.reason(), "reason", actor);
        desk.setPlaces(window, positionId, body.places(), body.reason(), actor);
        return board.postNow(window, positionId);
    }

    @Post("/pause")
    @Operation(summary = "Pause a post; what is taken or promised stays so")
    WindowPostView pause(
            String window, String positionId, @Body @Valid ReasonBody body, @Parameter(hidden = true) Actor actor) {
        return moved(window, positionId, PostDoorMove.PAUSE, body, actor);
    }

    @Post("/resumption")
    @Operation(summary = "Resume a paused post")
    WindowPostView resume(
            String window, String positionId, @Body @Valid ReasonBody body, @Parameter(hidden = true) Actor actor) {
        return moved(window, positionId, PostDoorMove.RESUME, body, actor);
    }

    @Post("/closure")
    @Operation(summary = "Close a post for the rest of the window")
    WindowPostView close(
            String window, String positionId, @Body @Valid ReasonBody body, @Parameter(hidden = true) Actor actor) {
        return moved(window, positionId, PostDoorMove.CLOSE, body, actor);
    }

    @Post("/reopening")
    @Operation(summary = "Reopen a closed post")
    WindowPostView reopen(
            String window, String positionId, @Body @Valid ReasonBody body, @Parameter(hidden = true) Actor actor) {
        return moved(window, positionId, PostDoorMove.REOPEN, body, actor);
    }

    private WindowPostView moved(String window, String positionId, PostDoorMove move, ReasonBody body, Actor actor) {
        desk.moveDoor(window, positionId, move, body.reason(), actor);
        return board.postNow(window, positionId);
    }
}
