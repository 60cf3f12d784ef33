package cn.qicheng.traineeship.web;

import cn.qicheng.content.ContentDesk;
import cn.qicheng.kernel.Actor;
import cn.qicheng.traineeship.AgreementView;
import cn.qicheng.traineeship.CancelAgreement;
import cn.qicheng.traineeship.ChangeMentor;
import cn.qicheng.traineeship.SignAgreement;
import cn.qicheng.traineeship.SignatureView;
import cn.qicheng.traineeship.TermDesk;
import cn.qicheng.traineeship.TraineeshipBoard;
import cn.qicheng.traineeship.TraineeshipDesk;
import cn.qicheng.web.Page;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

@Controller("/api/v1")
@Tag(name = "traineeship")
class AgreementController {

    private final TraineeshipDesk desk;
    private final TermDesk terms;
    private final TraineeshipBoard board;
    private final ContentDesk content;

    AgreementController(TraineeshipDesk desk, TermDesk terms, TraineeshipBoard board, ContentDesk content) {
        this.desk = desk;
        this.terms = terms;
        this.board = board;
        this.content = content;
    }

    @Get("/me/agreements")
    @Secured("GRADUATE")
    @Operation(summary = "The caller's agreements, latest first")
    List<AgreementView> mine(@Parameter(hidden = true) Actor actor) {
        return board.mine(actor);
    }

    @Get("/agreements/{id}")
    @Secured({"GRADUATE", "BASE_ADMIN", "SUPERVISOR", "DISTRICT_OFFICER", "CITY_OFFICER"})
    @Operation(summary = "One agreement, for its parties and the offices over it")
    AgreementView agreement(String id, @Parameter(hidden = true) Actor actor) {
        return board.view(id, actor);
    }

    @Get("/agreements/{id}/signatures")
    @Secured({"GRADUATE", "BASE_ADMIN", "DISTRICT_OFFICER", "CITY_OFFICER"})
    @Operation(summary = "The names under an agreement as they were written, for its parties and the offices over it")
    List<SignatureView> signatures(String id, @Parameter(hidden = true) Actor actor) {
        return board.signatures(id, actor);
    }

    @Get("/bases/{baseId}/agreements")
    @Secured("BASE_ADMIN")
    @Operation(summary = "The base's agreements, latest first")
    Page<AgreementView> ofBase(
            String baseId,
            @QueryValue @Nullable String state,
            @QueryValue(defaultValue = "0") @Min(value = 0, message = "页码从 0 开始。") int page,
            @QueryValue(defaultValue = "20")
                    @Min(value = 1, message = "每页至少 1 条。")
                    @Max(value = Page.MAX_SIZE, message = "每页最多 100 条。")
                    int size,
            @Parameter(hidden = true) Actor actor) {
        return board.ofBase(baseId, state, page, size, actor);
    }

    @Post("/agreements/{id}/trainee-signature")
    @Secured("GRADUATE")
    @Operation(summary = "The trainee signs the text with this fingerprint")
    AgreementView signAsTrainee(
            String id, @Valid @Body TraineeSignatureBody body, @Parameter(hidden = true) Actor actor) {
        desk.signAsTrainee(
                new SignAgreement(id, body.contentHash(), body.signature().mark()), actor);
        return board.view(id, actor);
    }

    @Post("/agreements/{id}/base-signature")
    @Secured("BASE_ADMIN")
    @Operation(summary = "The base signs and names the insurance; the term begins today and the filing opens")
    AgreementView signAsBase(String id, @Valid @Body BaseSignatureBody body, @Parameter(hidden = true) Actor actor) {
        desk.signAsBase(body.act(id), actor);
        return board.view(id, actor);
    }

    @Post("/agreements/{id}/cancellation")
    @Secured({"GRADUATE", "BASE_ADMIN"})
    @Operation(summary = "One side will not sign: the agreement ends, the place is free, nothing is used up")
    AgreementView cancel(
            String id, @Valid @Body AgreementCancellationBody body, @Parameter(hidden = true) Actor actor) {
        desk.cancel(new CancelAgreement(id, content.screen(body.reason(), "reason", actor)), actor);
        return board.view(id, actor);
    }

    @Post("/agreements/{id}/mentor")
    @Secured("BASE_ADMIN")
    @Operation(summary = "Another mentor of the base guides the trainee from now on")
    AgreementView changeMentor(String id, @Valid @Body MentorBody body, @Parameter(hidden = true) Actor actor) {
        terms.changeMentor(
                new ChangeMentor(id, body.mentorPersonId(), content.screen(body.reason(), "reason", actor)), actor);
        return board.view(id, actor);
    }

    @Post("/agreements/{id}/resubmission")
    @Secured("BASE_ADMIN")
    @Operation(summary = "The base hands a returned filing in again")
    AgreementView resubmit(String id, @Valid @Body FilingNoteBody body, @Parameter(hidden = true) Actor actor) {
        content.screen(body.note(), "note", actor);
        desk.resubmit(id, body.note(), actor);
        return board.view(id, actor);
    }
}
