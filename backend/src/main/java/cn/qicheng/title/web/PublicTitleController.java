package cn.qicheng.title.web;

import cn.qicheng.kernel.Actor;
import cn.qicheng.policy.FounderTier;
import cn.qicheng.title.CertificateView;
import cn.qicheng.title.QuotaDesk;
import cn.qicheng.title.QuotaMovementView;
import cn.qicheng.title.QuotaView;
import cn.qicheng.title.TitleBoard;
import cn.qicheng.web.Page;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;

@Controller("/api/v1")
@Secured(SecurityRule.IS_ANONYMOUS)
@Tag(name = "title")
class PublicTitleController {

    private final TitleBoard board;
    private final QuotaDesk quotas;

    PublicTitleController(TitleBoard board, QuotaDesk quotas) {
        this.board = board;
        this.quotas = quotas;
    }

    @Get("/title-certificates/{no}")
    @Operation(summary = "What a certificate's number stands for, and whether it still does; no login")
    CertificateView certificate(String no) {
        return board.certificate(no);
    }

    @Get("/title-certificates")
    @Operation(summary = "Who holds a title, latest first; no login")
    Page<CertificateView> roll(
            @QueryValue(defaultValue = "") @Size(max = 20, message = "没有这个称号。") String tier,
            @QueryValue(defaultValue = "") @Size(max = 12, message = "没有这个区县。") String district,
            @QueryValue(defaultValue = "0") @Min(value = 0, message = "页码从 0 开始。") int page,
            @QueryValue(defaultValue = "20")
                    @Min(value = 1, message = "每页至少 1 条。")
                    @Max(value = Page.MAX_SIZE, message = "每页最多 100 条。")
                    int size) {
        return board.roll(tier, district, page, size);
    }

    @Get("/title-quotas")
    @Operation(summary = "All pools with their places: quota, reserved, used, open; no login")
    List<QuotaView> quotas() {
        return board.quotas();
    }

    @Get("/title-quotas/{tier}/{key}/movements")
    @Secured("CITY_OFFICER")
    @Operation(summary = "The lines of a pool's ledger, latest first")
    List<QuotaMovementView> movements(
            FounderTier tier,
            String key,
            @QueryValue(defaultValue = "0") @Min(value = 0, message = "页码从 0 开始。") int page,
            @Parameter(hidden = true) Actor actor) {
        return board.movements(tier, key, page, Page.MAX_SIZE, actor);
    }

    @Post("/title-quotas/{tier}/{key}/widening")
    @Secured("CITY_OFFICER")
    @Operation(summary = "Allow so many places beyond the quota, with a reason")
    List<QuotaMovementView> widen(
            FounderTier tier, String key, @Body @Valid WideningBody body, @Parameter(hidden = true) Actor actor) {
        quotas.widen(tier, key, body.places(), body.reason(), actor);
        return board.movements(tier, key, 0, Page.MAX_SIZE, actor);
    }
}
