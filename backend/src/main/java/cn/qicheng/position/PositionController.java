package cn.qicheng.position;

import cn.qicheng.kernel.Actor;
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
import org.jspecify.annotations.Nullable;

@Controller("/api/v1/positions")
@Secured({"CITY_OFFICER", "DISTRICT_OFFICER", "FINANCE", "BASE_ADMIN", "SUPERVISOR"})
@Tag(name = "position")
class PositionController {

    private final Positions positions;

    PositionController(Positions positions) {
        this.positions = positions;
    }

    @Get
    @Operation(summary = "Filed posts: an office sees its districts', a base its own")
    Page<PositionView> list(
            @QueryValue @Nullable String district,
            @QueryValue @Nullable PositionCategory category,
            @QueryValue @Nullable String q,
            @QueryValue(defaultValue = "0") @Min(value = 0, message = "页码从 0 开始。") int page,
            @QueryValue(defaultValue = "20")
                    @Min(value = 1, message = "每页至少 1 条。")
                    @Max(value = Page.MAX_SIZE, message = "每页最多 100 条。")
                    int size,
            @Parameter(hidden = true) Actor actor) {
        return positions.search(new PositionSearch(district, category, q), page, size, actor);
    }
}
