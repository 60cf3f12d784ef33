package cn.qicheng.position;

import cn.qicheng.content.ContentDesk;
import cn.qicheng.kernel.Actor;
import cn.qicheng.web.Page;
import cn.qicheng.web.XlsxAnswer;
import io.micronaut.http.HttpResponse;
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
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

@Controller("/api/v1")
@Tag(name = "position")
class PostDeclarationController {

    private final PostDeclarationDesk desk;
    private final PostDeclarationBoard board;
    private final PostRegisterSheet register;
    private final ContentDesk content;

    PostDeclarationController(
            PostDeclarationDesk desk, PostDeclarationBoard board, PostRegisterSheet register, ContentDesk content) {
        this.desk = desk;
        this.board = board;
        this.register = register;
        this.content = content;
    }

    @Get("/bases/{baseId}/post-rules")
    @Secured("BASE_ADMIN")
    @Operation(summary = "What the base must know before it declares: the season and the least allowance")
    PostRulesView rules(String baseId, @Parameter(hidden = true) Actor actor) {
        return board.rules(baseId, actor);
    }

    @Get("/bases/{baseId}/post-declarations")
    @Secured("BASE_ADMIN")
    @Operation(summary = "The base's declarations, latest first")
    Page<PostDeclarationView> ofBase(
            String baseId,
            @QueryValue(defaultValue = "0") @Min(value = 0, message = "页码从 0 开始。") int page,
            @QueryValue(defaultValue = "20")
                    @Min(value = 1, message = "每页至少 1 条。")
                    @Max(value = Page.MAX_SIZE, message = "每页最多 100 条。")
                    int size,
            @Parameter(hidden = true) Actor actor) {
        return board.ofBase(baseId, page, size, actor);
    }

    @Post("/bases/{baseId}/post-declarations")
    @Secured("BASE_ADMIN")
    @Operation(summary = "Declare a new post, a change or a withdrawal")
    PostDeclarationView declare(
            String baseId, @Valid @Body PostDeclarationBody body, @Parameter(hidden = true) Actor actor) {
        content.screen(body.content().words() + body.reason(), "content", actor);
        return board.view(desk.declare(body.act(baseId), actor), actor);
    }

    @Get("/post-declarations/{id}")
    @Secured("BASE_ADMIN")
    @Operation(summary = "One declaration of the caller's base")
    PostDeclarationView view(String id, @Parameter(hidden = true) Actor actor) {
        return board.view(id, actor);
    }

    @Post("/post-declarations/{id}/resubmission")
    @Secured("BASE_ADMIN")
    @Operation(summary = "Hand a returned declaration in again")
    PostDeclarationView resubmit(
            String id, @Valid @Body PostDeclarationBody body, @Parameter(hidden = true) Actor actor) {
        content.screen(body.content().words() + body.reason(), "content", actor);
        desk.resubmit(id, body.content().content(), body.hazardFree(), body.reason(), actor);
        return board.view(id, actor);
    }

    @Post("/post-declarations/{id}/withdrawal")
    @Secured("BASE_ADMIN")
    @Operation(summary = "Take a declaration back before it is filed")
    PostDeclarationView withdraw(String id, @Valid @Body PostReasonBody body, @Parameter(hidden = true) Actor actor) {
        content.screen(body.reason(), "reason", actor);
        desk.withdraw(id, body.reason(), actor);
        return board.view(id, actor);
    }

    @Get("/positions-register.xlsx")
    @Secured({"CITY_OFFICER", "DISTRICT_OFFICER", "FINANCE"})
    @Operation(summary = "The register of posts of a year as a spreadsheet")
    HttpResponse<byte[]> register(@QueryValue(defaultValue = "0") int year, @Parameter(hidden = true) Actor actor) {
        return XlsxAnswer.of("见习岗位名册.xlsx", register.xlsx(year, actor));
    }
}
