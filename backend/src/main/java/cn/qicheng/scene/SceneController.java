package cn.qicheng.scene;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

@Controller("/api/v1/scenes")
@Secured(SecurityRule.IS_ANONYMOUS)
@Tag(name = "scene")
class SceneController {

    private final SceneBoard board;

    SceneController(SceneBoard board) {
        this.board = board;
    }

    @Get("/{scene}")
    @Operation(summary = "What a scanned code stands for")
    SceneCard card(String scene) {
        return board.card(plain(scene));
    }

    @Get("/{scene}/picture")
    @Produces({MediaType.IMAGE_JPEG, MediaType.APPLICATION_JSON})
    @Operation(summary = "The code as a picture, for whoever knows its scene")
    HttpResponse<byte[]> picture(String scene) {
        return HttpResponse.ok(board.picture(plain(scene)))
                .contentType(MediaType.IMAGE_JPEG_TYPE)
                .header("Cache-Control", "private, max-age=3600")
                .header("X-Content-Type-Options", "nosniff");
    }

    /** Anything that no scene of ours looks like is not asked of the database, whose column is plain ASCII. */
    private static String plain(String scene) {
        if (!scene.matches("[0-9A-Za-z]{1,32}")) {
            throw SceneProblems.unknown();
        }
        return scene;
    }
}
