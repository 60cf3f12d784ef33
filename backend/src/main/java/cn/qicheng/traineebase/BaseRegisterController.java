package cn.qicheng.traineebase;

import cn.qicheng.kernel.Actor;
import cn.qicheng.web.Page;
import cn.qicheng.web.XlsxAnswer;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

@Controller("/api/v1")
@Tag(name = "traineebase")
class BaseRegisterController {

    private final TraineeBases bases;
    private final BaseRegisterSheet sheet;

    BaseRegisterController(TraineeBases bases, BaseRegisterSheet sheet) {
        this.bases = bases;
        this.sheet = sheet;
    }

    @Get("/accredited-bases")
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Operation(summary = "The accredited bases, for everybody")
    Page<PublicBaseView> accredited(
            @QueryValue @Nullable String district,
            @QueryValue @Nullable String q,
            @QueryValue(defaultValue = "0") @Min(value = 0, message = "页码从 0 开始。") int page,
            @QueryValue(defaultValue = "20")
                    @Min(value = 1, message = "每页至少 1 条。")
                    @Max(value = Page.MAX_SIZE, message = "每页最多 100 条。")
                    int size) {
        return bases.everybodys(district, q, page, size);
    }

    @Get("/bases-register.xlsx")
    @Secured({"CITY_OFFICER", "DISTRICT_OFFICER", "FINANCE"})
    @Operation(summary = "The register of bases as a spreadsheet")
    HttpResponse<byte[]> register(@Parameter(hidden = true) Actor actor) {
        return XlsxAnswer.of("见习基地名册.xlsx", sheet.xlsx(actor));
    }
}
