package cn.qicheng.imports;

import cn.qicheng.kernel.Actor;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

@Controller("/api/v1/imports")
@Secured({"CITY_OFFICER", "DISTRICT_OFFICER"})
@Tag(name = "imports")
class ImportController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ImportDesk desk;
    private final ImportBoard board;

    ImportController(ImportDesk desk, ImportBoard board) {
        this.desk = desk;
        this.board = board;
    }

    @Post("/{kind}")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Status(HttpStatus.CREATED)
    @Operation(summary = "Send in a spreadsheet of BASES or POSTS and see what it would do; nothing counts yet")
    ImportView upload(String kind, @Part("file") CompletedFileUpload file, @Parameter(hidden = true) Actor actor)
            throws IOException {
        return desk.upload(kind, file.getFilename(), file.getBytes(), actor);
    }

    @Get("/{id}")
    @Operation(summary = "The preview again")
    ImportView view(String id, @Parameter(hidden = true) Actor actor) {
        return board.view(id, actor);
    }

    @Post("/{id}/application")
    @Operation(summary = "Enter all rows, or none if anything changed since the preview")
    ImportView apply(String id, @Parameter(hidden = true) Actor actor) {
        return desk.apply(id, actor);
    }

    @Get("/{id}/errors.xlsx")
    @Produces(XLSX)
    @Operation(summary = "Every row with what is wrong beside it, to be put right and sent in again")
    HttpResponse<byte[]> errors(String id, @Parameter(hidden = true) Actor actor) {
        return attachment(board.errors(id, actor), "导入问题.xlsx");
    }

    @Get("/templates/{kind}.xlsx")
    @Produces(XLSX)
    @Operation(summary = "An empty table with the headings that are read")
    HttpResponse<byte[]> template(String kind, @Parameter(hidden = true) Actor actor) {
        return attachment(board.template(kind, actor), board.label(kind) + "导入模板.xlsx");
    }

    private static HttpResponse<byte[]> attachment(byte[] file, String name) {
        return HttpResponse.ok(file)
                .header(
                        "Content-Disposition",
                        "attachment; filename*=UTF-8''" + URLEncoder.encode(name, StandardCharsets.UTF_8))
                .header("X-Content-Type-Options", "nosniff");
    }
}
