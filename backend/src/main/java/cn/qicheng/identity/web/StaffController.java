package cn.qicheng.identity.web;

import cn.qicheng.identity.StaffDesk;
import cn.qicheng.identity.StaffView;
import cn.qicheng.kernel.Actor;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;

@Controller("/api/v1/staff")
@Secured({"CITY_OFFICER", "BASE_ADMIN"})
@Tag(name = "identity")
class StaffController {

    private final StaffDesk desk;

    StaffController(StaffDesk desk) {
        this.desk = desk;
    }

    /** A POST, so that the number stands in no address and no access log. */
    @Post("/search")
    @Operation(summary = "Find whoever has bound this phone")
    StaffView find(@Body @Valid TypedPhoneBody body, @Parameter(hidden = true) Actor actor) {
        return desk.find(body.number(), actor);
    }

    @Post("/{personId}/roles")
    @Operation(summary = "Give a role within a scope")
    StaffView give(String personId, @Body @Valid GrantBody body, @Parameter(hidden = true) Actor actor) {
        return desk.give(body.act(personId), actor);
    }

    @Post("/{personId}/roles/withdrawal")
    @Operation(summary = "Take a role back")
    StaffView takeBack(String personId, @Body @Valid GrantBody body, @Parameter(hidden = true) Actor actor) {
        return desk.takeBack(body.act(personId), actor);
    }

    @Post("/{personId}/suspension")
    @Secured("CITY_OFFICER")
    @Operation(summary = "Shut a person out at once")
    StaffView suspend(String personId, @Body @Valid StaffReasonBody body, @Parameter(hidden = true) Actor actor) {
        return desk.suspend(personId, body.reason(), actor);
    }

    @Post("/{personId}/reinstatement")
    @Secured("CITY_OFFICER")
    @Operation(summary = "Let a suspended person sign in again")
    StaffView reinstate(String personId, @Body @Valid StaffReasonBody body, @Parameter(hidden = true) Actor actor) {
        return desk.reinstate(personId, body.reason(), actor);
    }
}
