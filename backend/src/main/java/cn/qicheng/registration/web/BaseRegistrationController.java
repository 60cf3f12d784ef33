package cn.qicheng.registration.web;

import cn.qicheng.kernel.Actor;
import cn.qicheng.registration.RegistrationBoard;
import cn.qicheng.registration.RegistrationView;
import cn.qicheng.web.Page;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

@Controller("/api/v1/bases/{baseId}/registrations")
@Secured("BASE_ADMIN")
@Tag(name = "registration")
class BaseRegistrationController {

    private final RegistrationBoard board;

    BaseRegistrationController(RegistrationBoard board) {
        this.board = board;
    }

    /** What a base may list; before the bureau has confirmed eligibility it sees nobody. */
    enum Shown {
        CONFIRMED,
        ADMITTED
    }

    @Get
    @Operation(summary = "Graduates the base may choose from, or has taken in; longest waiting first")
    Page<RegistrationView> list(
            String baseId,
            @QueryValue(defaultValue = "CONFIRMED") Shown state,
            @QueryValue(defaultValue = "0") @Min(value = 0, message = "页码从 0 开始。") int page,
            @QueryValue(defaultValue = "20")
                    @Min(value = 1, message = "每页至少 1 条。")
                    @Max(value = Page.MAX_SIZE, message = "每页最多 100 条。")
                    int size,
            @Parameter(hidden = true) Actor actor) {
        return board.ofBase(baseId, state.name(), page, size, actor);
    }
}
