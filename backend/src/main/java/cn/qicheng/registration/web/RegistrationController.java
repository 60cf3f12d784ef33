package cn.qicheng.registration.web;

import cn.qicheng.content.ContentDesk;
import cn.qicheng.kernel.Actor;
import cn.qicheng.registration.PlaceDesk;
import cn.qicheng.registration.RegistrationBoard;
import cn.qicheng.registration.RegistrationDesk;
import cn.qicheng.registration.RegistrationView;
import cn.qicheng.web.ActsOnce;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Objects;

@Controller("/api/v1/registrations")
@Secured("GRADUATE")
@Tag(name = "registration")
class RegistrationController {

    private final PlaceDesk places;
    private final RegistrationDesk desk;
    private final RegistrationBoard board;
    private final ContentDesk content;
    private final HttpClientAddressResolver addresses;

    RegistrationController(
            PlaceDesk places,
            RegistrationDesk desk,
            RegistrationBoard board,
            ContentDesk content,
            HttpClientAddressResolver addresses) {
        this.places = places;
        this.desk = desk;
        this.board = board;
        this.content = content;
        this.addresses = addresses;
    }

    @Post
    @ActsOnce
    @Operation(summary = "Take a place: 201, or 200 with the same registration when it is held already")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = RegistrationView.class)))
    @ApiResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = InLineView.class)))
    HttpResponse<?> register(
            @Body @Valid RegisterBody body,
            @Parameter(hidden = true) @Header("Idempotency-Key") String requestKey,
            @Parameter(hidden = true) HttpRequest<?> request,
            @Parameter(hidden = true) Actor actor) {
        places.admitFrom(Objects.requireNonNullElse(addresses.resolve(request), ""));
        return places.register(body.windowId(), body.positionId(), actor, requestKey)
                .<HttpResponse<?>>map(place -> HttpResponse.status(place.fresh() ? HttpStatus.CREATED : HttpStatus.OK)
                        .body(board.view(place.registration().id(), actor)))
                .orElseGet(() -> inLine(body.windowId(), requestKey));
    }

    @Get("/taps/{windowId}/{requestKey}")
    @Operation(summary = "What became of a tap that was told to stand in line: the registration, or 202 again")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RegistrationView.class)))
    @ApiResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = InLineView.class)))
    HttpResponse<?> outcome(String windowId, String requestKey, @Parameter(hidden = true) Actor actor) {
        return places.outcome(windowId, actor, requestKey)
                .<HttpResponse<?>>map(
                        place -> HttpResponse.ok(board.view(place.registration().id(), actor)))
                .orElseGet(() -> inLine(windowId, requestKey));
    }

    private static HttpResponse<?> inLine(String windowId, String requestKey) {
        var view = InLineView.of(windowId, requestKey);
        return HttpResponse.accepted()
                .header(HttpHeaders.LOCATION, view.poll())
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(view.retryAfterSeconds()))
                .body(view);
    }

    @Get("/{id}")
    @Secured({"GRADUATE", "BASE_ADMIN", "DISTRICT_OFFICER", "CITY_OFFICER"})
    @Operation(summary = "A registration: its person, its base once confirmed, and the offices above it")
    RegistrationView view(String id, @Parameter(hidden = true) Actor actor) {
        return board.view(id, actor);
    }

    @Post("/{id}/withdrawal")
    @Operation(summary = "Give the place back")
    RegistrationView withdraw(String id, @Body @Valid WithdrawalBody body, @Parameter(hidden = true) Actor actor) {
        desk.withdraw(id, content.screen(body.reason(), "reason", actor), actor);
        return board.view(id, actor);
    }

    @Post("/{id}/resubmission")
    @Operation(summary = "Hand a returned registration in again, with the profile as it is now")
    RegistrationView resubmit(String id, @Body @Valid ResubmissionBody body, @Parameter(hidden = true) Actor actor) {
        content.screen(body.note(), "note", actor);
        desk.resubmit(id, body.note(), actor);
        return board.view(id, actor);
    }

    @Post("/{id}/admission")
    @Secured("BASE_ADMIN")
    @Operation(summary = "Take the graduate in and name the mentor; the agreement grows from it")
    RegistrationView admit(String id, @Body @Valid AdmissionBody body, @Parameter(hidden = true) Actor actor) {
        desk.admit(id, body.mentorPersonId(), actor);
        return board.view(id, actor);
    }

    @Post("/{id}/declination")
    @Secured("BASE_ADMIN")
    @Operation(summary = "Do not take the graduate in; the place is free again")
    RegistrationView decline(String id, @Body @Valid ReasonBody body, @Parameter(hidden = true) Actor actor) {
        desk.decline(id, content.screen(body.reason(), "reason", actor), actor);
        return board.view(id, actor);
    }
}
