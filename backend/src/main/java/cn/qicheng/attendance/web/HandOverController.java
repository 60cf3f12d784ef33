package cn.qicheng.attendance.web;

import cn.qicheng.attendance.HandOverDesk;
import cn.qicheng.attendance.HandOverView;
import cn.qicheng.kernel.Actor;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;

@Controller("/api/v1/bases/{baseId}/mentor-hand-over")
@Secured("BASE_ADMIN")
@Tag(name = "attendance")
class HandOverController {

    private final HandOverDesk desk;

    HandOverController(HandOverDesk desk) {
        this.desk = desk;
    }

    @Get
    @Operation(summary = "What a mentor of the base would leave behind: trainees, open months, stand-ins")
    HandOverView preview(
            String baseId, @QueryValue(defaultValue = "") String from, @Parameter(hidden = true) Actor actor) {
        return desk.preview(baseId, from, actor);
    }

    @Post
    @Operation(summary = "Give all of a mentor's trainees and open months to another, as seen in the preview")
    HandOverView handOver(String baseId, @Valid @Body HandOverBody body, @Parameter(hidden = true) Actor actor) {
        desk.handOver(body.act(baseId), actor);
        return desk.preview(baseId, body.fromPersonId(), actor);
    }
}
