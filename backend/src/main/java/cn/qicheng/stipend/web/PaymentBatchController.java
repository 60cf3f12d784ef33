package cn.qicheng.stipend.web;

import cn.qicheng.identity.RecentSignIns;
import cn.qicheng.kernel.Actor;
import cn.qicheng.stipend.AuditPacks;
import cn.qicheng.stipend.BatchView;
import cn.qicheng.stipend.PaymentBoard;
import cn.qicheng.stipend.PaymentDesk;
import cn.qicheng.stipend.RecordResult;
import cn.qicheng.web.Page;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;

@Controller("/api/v1/payment-batches")
@Secured("FINANCE")
@Tag(name = "stipend")
class PaymentBatchController {

    private final PaymentDesk desk;
    private final RecentSignIns signIns;
    private final PaymentBoard board;
    private final AuditPacks packs;

    PaymentBatchController(PaymentDesk desk, PaymentBoard board, AuditPacks packs, RecentSignIns signIns) {
        this.signIns = signIns;
        this.desk = desk;
        this.board = board;
        this.packs = packs;
    }

    /**
     * What a result file came to; one with a line that does not fit is refused as a whole.
     *
     * @param matched payments that it settled
     * @param failed those among them that the bank returned
     */
    @Serdeable
    record ResultView(BatchView batch, int matched, int failed) {}

    @Post
    @Status(HttpStatus.CREATED)
    @Operation(summary = "Draw up a batch; what is declared must be what the claims come to")
    BatchView drawUp(@Valid @Body BatchBody body, @Parameter(hidden = true) Actor actor) {
        return board.batch(desk.drawUp(body.act(), actor), actor);
    }

    @Get
    @Operation(summary = "Batches, latest first")
    Page<BatchView> list(
            @QueryValue(defaultValue = "0") @Min(value = 0, message = "页码从 0 开始。") int page,
            @QueryValue(defaultValue = "20")
                    @Min(value = 1, message = "每页至少 1 条。")
                    @Max(value = Page.MAX_SIZE, message = "每页最多 100 条。")
                    int size,
            @Parameter(hidden = true) Actor actor) {
        return board.batches(page, size, actor);
    }

    @Get("/{id}")
    @Operation(summary = "One batch with its payments")
    BatchView batch(String id, @Parameter(hidden = true) Actor actor) {
        return board.batch(id, actor);
    }

    @Get("/{id}/audit-pack.zip")
    @Secured({"CITY_OFFICER", "FINANCE"})
    @Operation(summary = "Everything behind a run's money in one sealed archive, which ./run check pack proves offline")
    HttpResponse<byte[]> auditPack(String id, @Parameter(hidden = true) Actor actor) {
        var pack = packs.of(id, actor);
        return Attachment.zip(pack.fileName(), pack.content()).header("X-Content-SHA256", pack.seal());
    }

    @Post("/{id}/query-list")
    @Operation(summary = "The instructions that the bank has not answered, to ask it about them")
    HttpResponse<byte[]> unanswered(String id, @Parameter(hidden = true) Actor actor) {
        var list = desk.unanswered(id, actor);
        return Attachment.csv(list.fileName(), list.content());
    }

    @Post("/{id}/release")
    @Operation(summary = "Release a batch that somebody else drew up")
    BatchView release(String id, @Parameter(hidden = true) Actor actor) {
        signIns.mustBeRecent(actor);
        desk.release(id, actor);
        return board.batch(id, actor);
    }

    @Post("/{id}/cancellation")
    @Operation(summary = "Take a batch back before its file is out")
    BatchView cancel(String id, @Valid @Body CancellationBody body, @Parameter(hidden = true) Actor actor) {
        desk.cancel(id, body.reason(), actor);
        return board.batch(id, actor);
    }

    @Post("/{id}/bank-file")
    @Operation(summary = "Download the bank file, once; the same Idempotency-Key gets the same file again")
    HttpResponse<byte[]> bankFile(
            String id, @Header("Idempotency-Key") String key, @Parameter(hidden = true) Actor actor) {
        var file = desk.download(id, key, actor);
        return Attachment.csv(file.fileName(), file.content()).header("X-Content-SHA256", file.sha256());
    }

    @Post("/{id}/result")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary = "Record the bank's result file, the whole of it or nothing; the same file gets the same answer")
    ResultView result(String id, @Part("file") CompletedFileUpload file, @Parameter(hidden = true) Actor actor)
            throws IOException {
        var taken = desk.record(new RecordResult(id, file.getFilename(), file.getBytes()), actor);
        return new ResultView(board.batch(id, actor), taken.matched(), taken.failed());
    }
}
