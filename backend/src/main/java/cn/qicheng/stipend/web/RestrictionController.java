package cn.qicheng.stipend.web;

import cn.qicheng.kernel.Actor;
import cn.qicheng.stipend.RestrictionDesk;
import cn.qicheng.stipend.RestrictionView;
import cn.qicheng.stipend.domain.Restriction.Kind;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

@Controller("/api/v1/stipend-restrictions")
@Secured("CITY_OFFICER")
@Tag(name = "stipend")
class RestrictionController {

    private final RestrictionDesk desk;

    RestrictionController(RestrictionDesk desk) {
        this.desk = desk;
    }

    @Serdeable
    record RestrictionBody(
            @NotNull(message = "选暂停谁。") Kind kind,

            @NotBlank(message = "选暂停谁。") String subjectId,

            @NotBlank(message = "写明为什么暂停。") @Size(max = 200, message = "原因最多 200 个字。")
            String reason) {}

    @Serdeable
    record LiftingBody(
            @NotBlank(message = "写明为什么解除。") @Size(max = 200, message = "原因最多 200 个字。")
            String reason) {}

    @Get
    @Operation(summary = "Every restriction of a base or a person, latest first")
    List<RestrictionView> of(@QueryValue String subjectId, @Parameter(hidden = true) Actor actor) {
        return desk.of(subjectId, actor);
    }

    @Post
    @Status(HttpStatus.CREATED)
    @Operation(summary = "Stop a base or a person from claiming")
    List<RestrictionView> impose(@Valid @Body RestrictionBody body, @Parameter(hidden = true) Actor actor) {
        desk.impose(body.kind(), body.subjectId(), body.reason().strip(), actor);
        return desk.of(body.subjectId(), actor);
    }

    @Post("/{id}/lifting")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(summary = "Let the subject of a restriction claim again")
    void lift(String id, @Valid @Body LiftingBody body, @Parameter(hidden = true) Actor actor) {
        desk.lift(id, body.reason().strip(), actor);
    }
}
