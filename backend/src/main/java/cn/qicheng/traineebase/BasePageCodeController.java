package cn.qicheng.traineebase;

import cn.qicheng.kernel.Actor;
import cn.qicheng.scene.SceneLink;
import cn.qicheng.scene.SceneView;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;

@Controller("/api/v1/bases/{id}/page-code")
@Secured("BASE_ADMIN")
@Tag(name = "traineebase")
class BasePageCodeController {

    private final BasePageCode code;

    BasePageCodeController(BasePageCode code) {
        this.code = code;
    }

    @Get
    @Operation(summary = "The base's code in force")
    SceneView inForce(String id, @Parameter(hidden = true) Actor actor) {
        return code.inForce(id, actor);
    }

    @Post
    @Operation(summary = "Put up a code for the base's page; the one in force is given again")
    SceneView putUp(String id, @Parameter(hidden = true) Actor actor) {
        return code.putUp(id, actor);
    }

    @Delete
    @Status(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take the code and its link out of force")
    void takeDown(String id, @Parameter(hidden = true) Actor actor) {
        code.takeDown(id, actor);
    }

    @Post("/link")
    @Operation(summary = "A link to the base's page for SMS and web pages, good for up to 30 days")
    SceneLink link(String id, @Parameter(hidden = true) Actor actor) {
        return code.link(id, actor);
    }
}
