package cn.qicheng.district;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;

@Controller("/api/v1/districts")
@Secured(SecurityRule.IS_ANONYMOUS)
@Tag(name = "district")
class DistrictController {

    private final Districts districts;

    DistrictController(Districts districts) {
        this.districts = districts;
    }

    @Get
    @Operation(summary = "All districts and zones of the city")
    List<District> all() {
        return districts.all();
    }
}
