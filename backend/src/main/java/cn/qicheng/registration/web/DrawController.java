package cn.qicheng.registration.web;

import cn.qicheng.registration.DrawBoard;
import cn.qicheng.registration.DrawView;
import cn.qicheng.web.Page;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

@Controller("/api/v1/registration-windows/{windowId}")
@Secured(SecurityRule.IS_ANONYMOUS)
@Tag(name = "registration")
class DrawController {

    private final DrawBoard board;

    DrawController(DrawBoard board) {
        this.board = board;
    }

    @Get("/draw")
    @Operation(summary = "A window's draw in public: the seed's fingerprint before, the seed after")
    DrawView draw(String windowId) {
        return board.view(windowId);
    }

    @Get("/draw/lots")
    @Operation(summary = "The lots by rank, without who they are; empty before the draw is made")
    Page<DrawView.LotView> lots(
            String windowId,
            @QueryValue(defaultValue = "") String position,
            @QueryValue(defaultValue = "0") @Min(value = 0, message = "页码从 0 开始。") int page,
            @QueryValue(defaultValue = "20")
                    @Min(value = 1, message = "每页至少 1 条。")
                    @Max(value = Page.MAX_SIZE, message = "每页最多 100 条。")
                    int size) {
        return board.lots(windowId, position, page, size);
    }

    @Get("/draw.csv")
    @Produces(MediaType.TEXT_CSV)
    @Operation(summary = "The whole draw as a file that anybody can make it again from")
    HttpResponse<StreamedFile> csv(String windowId) {
        return HttpResponse.ok(new StreamedFile(board.csv(windowId), MediaType.TEXT_CSV_TYPE))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"draw-" + windowId + ".csv\"");
    }
}
