package cn.qicheng.competition.web;

import cn.qicheng.competition.EntryBoard;
import cn.qicheng.competition.EntryDesk;
import cn.qicheng.competition.EntryForm;
import cn.qicheng.competition.EntryLine;
import cn.qicheng.competition.EntryView;
import cn.qicheng.competition.MaterialDesk;
import cn.qicheng.competition.MaterialKind;
import cn.qicheng.content.ContentDesk;
import cn.qicheng.kernel.Actor;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Controller("/api/v1")
@Tag(name = "competition")
class EntryController {

    private final EntryDesk desk;
    private final MaterialDesk materials;
    private final EntryBoard board;
    private final ContentDesk content;

    EntryController(EntryDesk desk, MaterialDesk materials, EntryBoard board, ContentDesk content) {
        this.desk = desk;
        this.materials = materials;
        this.board = board;
        this.content = content;
    }

    @Get("/me/competition-entries")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    @Operation(summary = "My entries, newest first")
    List<EntryLine> mine(@Parameter(hidden = true) Actor actor) {
        return board.mine(actor);
    }

    @Post("/me/competition-entries")
    @Status(HttpStatus.CREATED)
    @Secured(SecurityRule.IS_AUTHENTICATED)
    @Operation(summary = "Begin an entry in an open edition, or find the draft begun before")
    EntryView begin(@Body @Valid BeginEntryBody body, @Parameter(hidden = true) Actor actor) {
        return board.view(desk.begin(body.editionId(), actor), actor);
    }

    @Get("/competition-entries/{id}")
    @Secured({"ENTREPRENEUR", "DISTRICT_OFFICER", "CITY_OFFICER", "DEPARTMENT"})
    @Operation(summary = "An entry: its founder sees the draft and its criteria, an office what was handed in")
    EntryView entry(String id, @Parameter(hidden = true) Actor actor) {
        return board.view(id, actor);
    }

    @Put("/competition-entries/{id}/draft")
    @Secured("ENTREPRENEUR")
    @Operation(summary = "Keep what is being worked on; what was handed in stays as it is")
    EntryView keep(String id, @Body @Valid DraftBody body, @Parameter(hidden = true) Actor actor) {
        desk.keepDraft(id, body.version(), body.entryForm(), actor);
        return board.view(id, actor);
    }

    @Post("/competition-entries/{id}/submission")
    @Secured("ENTREPRENEUR")
    @Operation(summary = "Hand the draft in: for the first time, after a return, or as a change before the closing")
    EntryView submit(String id, @Body @Valid SubmissionBody body, @Parameter(hidden = true) Actor actor) {
        screen(board.view(id, actor).draft(), actor);
        desk.submit(id, body.version(), actor);
        return board.view(id, actor);
    }

    @Post("/competition-entries/{id}/withdrawal")
    @Secured("ENTREPRENEUR")
    @Operation(summary = "Withdraw an entry before judging begins")
    EntryView withdraw(String id, @Body @Valid EntryWithdrawalBody body, @Parameter(hidden = true) Actor actor) {
        content.screen(body.reason(), "reason", actor);
        desk.withdraw(id, body.reason() == null ? "" : body.reason(), actor);
        return board.view(id, actor);
    }

    @Post("/competition-entries/{id}/materials")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Status(HttpStatus.CREATED)
    @Secured("ENTREPRENEUR")
    @Operation(summary = "Add a file to the draft: PDF, JPG or PNG, told by its first bytes")
    EntryView attach(
            String id,
            @QueryValue(defaultValue = "OTHER") MaterialKind kind,
            @Part("file") CompletedFileUpload file,
            @Parameter(hidden = true) Actor actor)
            throws IOException {
        materials.attach(id, kind, file.getFilename(), file.getBytes(), actor);
        return board.view(id, actor);
    }

    @Delete("/competition-entries/{id}/materials/{materialId}")
    @Secured("ENTREPRENEUR")
    @Operation(summary = "Take a file out of the draft; what was handed in keeps it")
    EntryView detach(String id, String materialId, @Parameter(hidden = true) Actor actor) {
        materials.detach(id, materialId, actor);
        return board.view(id, actor);
    }

    @Get("/competition-entries/{id}/materials/{materialId}")
    @Secured({"ENTREPRENEUR", "DISTRICT_OFFICER", "CITY_OFFICER", "DEPARTMENT"})
    @Operation(summary = "A file of an entry, to be kept")
    HttpResponse<byte[]> file(String id, String materialId, @Parameter(hidden = true) Actor actor) {
        return Attachment.of(board.file(id, materialId, actor));
    }

    /** Others read these texts; what breaks the law is not handed in. */
    private void screen(@Nullable EntryForm draft, Actor actor) {
        if (draft != null) {
            content.screen(draft.projectName(), "projectName", actor);
            content.screen(draft.summary(), "summary", actor);
            content.screen(draft.plan(), "plan", actor);
        }
    }
}
