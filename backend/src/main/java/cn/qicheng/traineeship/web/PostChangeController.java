package cn.qicheng.traineeship.web;

import cn.qicheng.content.ContentDesk;
import cn.qicheng.kernel.Actor;
import cn.qicheng.traineeship.PostChangeDesk;
import cn.qicheng.traineeship.PostChangePageView;
import cn.qicheng.traineeship.ProposePost;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;

@Controller("/api/v1")
@Tag(name = "traineeship")
class PostChangeController {

    private final PostChangeDesk desk;
    private final ContentDesk content;

    PostChangeController(PostChangeDesk desk, ContentDesk content) {
        this.desk = desk;
        this.content = content;
    }

    @Get("/agreements/{id}/post-changes")
    @Secured({"GRADUATE", "BASE_ADMIN", "SUPERVISOR", "DISTRICT_OFFICER", "CITY_OFFICER"})
    @Operation(summary = "The post of a traineeship and every change of it")
    PostChangePageView page(String id, @Parameter(hidden = true) Actor actor) {
        return desk.page(id, actor);
    }

    @Post("/agreements/{id}/post-changes")
    @Secured({"GRADUATE", "BASE_ADMIN"})
    @Operation(summary = "One side proposes another post of the same base")
    PostChangePageView propose(String id, @Valid @Body PostChangeBody body, @Parameter(hidden = true) Actor actor) {
        desk.propose(new ProposePost(id, body.positionId(), content.screen(body.reason(), "reason", actor)), actor);
        return desk.page(id, actor);
    }

    @Post("/post-changes/{id}/agreement")
    @Secured({"GRADUATE", "BASE_ADMIN"})
    @Operation(summary = "The other side agrees: the traineeship goes on at the new post")
    PostChangePageView agree(String id, @Parameter(hidden = true) Actor actor) {
        desk.agree(id, actor);
        return desk.pageOf(id, actor);
    }

    @Post("/post-changes/{id}/declination")
    @Secured({"GRADUATE", "BASE_ADMIN"})
    @Operation(summary = "The other side does not agree: nothing changes")
    PostChangePageView decline(String id, @Parameter(hidden = true) Actor actor) {
        desk.decline(id, actor);
        return desk.pageOf(id, actor);
    }

    @Post("/post-changes/{id}/withdrawal")
    @Secured({"GRADUATE", "BASE_ADMIN"})
    @Operation(summary = "Whoever proposed takes it back")
    PostChangePageView withdraw(String id, @Parameter(hidden = true) Actor actor) {
        desk.withdraw(id, actor);
        return desk.pageOf(id, actor);
    }
}
