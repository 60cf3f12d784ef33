package cn.qicheng.traineebase;

import cn.qicheng.kernel.Actor;
import cn.qicheng.web.Page;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
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

@Controller("/api/v1/bases")
@Tag(name = "traineebase")
class TraineeBaseController {

    private final TraineeBases bases;
    private final TraineeBaseDesk desk;

    TraineeBaseController(TraineeBases bases, TraineeBaseDesk desk) {
        this.bases = bases;
        this.desk = desk;
    }

    @Get
    @Secured({"CITY_OFFICER", "DISTRICT_OFFICER", "FINANCE"})
    @Operation(summary = "The bases whose business the caller's office handles")
    Page<BaseListItem> list(
            @QueryValue @Nullable String district,
            @QueryValue @Nullable String q,
            @QueryValue(defaultValue = "0") @Min(value = 0, message = "页码从 0 开始。") int page,
            @QueryValue(defaultValue = "20")
                    @Min(value = 1, message = "每页至少 1 条。")
                    @Max(value = Page.MAX_SIZE, message = "每页最多 100 条。")
                    int size,
            @Parameter(hidden = true) Actor actor) {
        var found = bases.search(district, q, page, size, actor);
        return new Page<>(bases.listItems(found.items()), found.total(), page, size);
    }

    @Get("/{id}")
    @Secured({"CITY_OFFICER", "DISTRICT_OFFICER", "FINANCE", "BASE_ADMIN", "SUPERVISOR"})
    @Operation(summary = "One base with its contact, account (masked) and people")
    TraineeBaseDetail view(String id, @Parameter(hidden = true) Actor actor) {
        return bases.detail(id, actor);
    }

    @Put("/{id}/bank-account")
    @Secured("BASE_ADMIN")
    @Operation(summary = "Tell where the base is to be paid")
    TraineeBaseDetail setBankAccount(
            String id, @Valid @Body BankAccountBody body, @Parameter(hidden = true) Actor actor) {
        return desk.setBankAccount(
                new SetBankAccount(id, body.bankName(), body.accountNo(), body.accountName()), actor);
    }

    @Get("/{id}/supervisors")
    @Secured("BASE_ADMIN")
    @Operation(summary = "Who can be a mentor at the base")
    List<TraineeBaseDetail.Person> supervisors(String id, @Parameter(hidden = true) Actor actor) {
        return bases.supervisors(id, actor);
    }
}
