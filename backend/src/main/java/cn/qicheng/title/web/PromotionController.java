package cn.qicheng.title.web;

import cn.qicheng.kernel.Actor;
import cn.qicheng.title.PackageCheckView;
import cn.qicheng.title.PackageView;
import cn.qicheng.title.PromotionDesk;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;

@Controller("/api/v1/promotion-packages")
@Secured({"CITY_OFFICER", "DISTRICT_OFFICER", "DEPARTMENT"})
@Tag(name = "title")
class PromotionController {

    private static final String ZIP = "application/zip";

    private final PromotionDesk desk;

    PromotionController(PromotionDesk desk) {
        this.desk = desk;
    }

    @Get
    @Operation(summary = "The packages a round was carried up in")
    List<PackageView> ofRound(@QueryValue String roundId, @Parameter(hidden = true) Actor actor) {
        return desk.ofRound(roundId, actor);
    }

    @Post
    @Operation(
            summary =
                    "Carry a sealed round's projects to the level above, with all that proves it in one signed archive")
    List<PackageView> carry(@Body @Valid CarryBody body, @Parameter(hidden = true) Actor actor) {
        desk.carry(body.roundId(), body.toEditionId(), actor);
        return desk.ofRound(body.roundId(), actor);
    }

    @Get("/{id}/package.zip")
    @Produces(ZIP)
    @Operation(summary = "The archive")
    HttpResponse<byte[]> archive(String id, @Parameter(hidden = true) Actor actor) {
        return HttpResponse.ok(desk.archive(id, actor))
                .contentType(MediaType.of(ZIP))
                .header("Content-Disposition", "attachment; filename=\"package-%s.zip\"".formatted(id));
    }

    @Get("/check")
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Operation(summary = "Whether an archive with this SHA-256 was made here and its signature stands; no login")
    PackageCheckView check(@QueryValue String sha256) {
        return desk.check(sha256);
    }
}
