package cn.qicheng.certificate.web;

import cn.qicheng.certificate.Appraise;
import cn.qicheng.certificate.CertificateCheckView;
import cn.qicheng.certificate.CompletionBoard;
import cn.qicheng.certificate.CompletionDesk;
import cn.qicheng.certificate.CompletionView;
import cn.qicheng.certificate.RecordRetention;
import cn.qicheng.content.ContentDesk;
import cn.qicheng.kernel.Actor;
import cn.qicheng.scene.SceneView;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;

@Controller("/api/v1")
@Tag(name = "certificate")
class CompletionController {

    private final CompletionDesk desk;
    private final CompletionBoard board;
    private final ContentDesk content;

    CompletionController(CompletionDesk desk, CompletionBoard board, ContentDesk content) {
        this.desk = desk;
        this.board = board;
        this.content = content;
    }

    @Get("/certificates/{no}")
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Operation(summary = "Whether a certificate is good, for anybody who has its number")
    CertificateCheckView check(String no) {
        return board.check(no);
    }

    @Get("/agreements/{id}/completion")
    @Secured({"GRADUATE", "BASE_ADMIN", "SUPERVISOR", "DISTRICT_OFFICER", "CITY_OFFICER"})
    @Operation(summary = "A served term: appraisal, whether kept on, certificate")
    CompletionView completion(String id, @Parameter(hidden = true) Actor actor) {
        return board.view(id, actor);
    }

    @Post("/agreements/{id}/appraisal")
    @Secured({"SUPERVISOR", "BASE_ADMIN"})
    @Operation(summary = "The mentor or the base appraises; the certificate is given with it")
    CompletionView appraise(String id, @Valid @Body AppraisalBody body, @Parameter(hidden = true) Actor actor) {
        desk.appraise(
                new Appraise(
                        id,
                        body.attitude(),
                        body.skill(),
                        body.discipline(),
                        body.overall(),
                        content.screen(body.words(), "words", actor)),
                actor);
        return board.view(id, actor);
    }

    @Post("/agreements/{id}/retention")
    @Secured("BASE_ADMIN")
    @Operation(summary = "The base says whether it kept the trainee on, and by which contract")
    CompletionView retain(String id, @Valid @Body RetentionBody body, @Parameter(hidden = true) Actor actor) {
        desk.recordRetention(
                new RecordRetention(id, body.retained(), body.contractFrom(), body.contractUntil()), actor);
        return board.view(id, actor);
    }

    @Post("/agreements/{id}/certificate-code")
    @Secured("GRADUATE")
    @Operation(summary = "Puts up the code that leads to one's certificate, or gives the one in force again")
    SceneView code(String id, @Parameter(hidden = true) Actor actor) {
        return desk.putUpCode(id, actor);
    }

    @Post("/certificates/{no}/revocation")
    @Secured("DISTRICT_OFFICER")
    @Operation(summary = "Takes a certificate back; whoever checks it learns why")
    CertificateCheckView revoke(String no, @Valid @Body RevocationBody body, @Parameter(hidden = true) Actor actor) {
        desk.revoke(no, content.screen(body.reason(), "reason", actor), actor);
        return board.check(no);
    }
}
