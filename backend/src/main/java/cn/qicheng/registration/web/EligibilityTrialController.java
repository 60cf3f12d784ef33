package cn.qicheng.registration.web;

import cn.qicheng.registration.EligibilityTrial;
import cn.qicheng.registration.EligibilityTrial.Asked;
import cn.qicheng.registration.EligibilityView;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The questions of 第十五条 for everybody, without signing in. Nothing of it is stored. */
@Controller("/api/v1/eligibility-trial")
@Secured(SecurityRule.IS_ANONYMOUS)
@Tag(name = "registration")
class EligibilityTrialController {

    private final EligibilityTrial trial;

    EligibilityTrialController(EligibilityTrial trial) {
        this.trial = trial;
    }

    @Get
    @Operation(summary = "Each condition of article 15 with its answer, for what is asked; nothing is stored")
    EligibilityView judge(
            @QueryValue @Pattern(regexp = "专科|本科|硕士|博士", message = "学历从专科、本科、硕士、博士里选。") String education,
            @QueryValue boolean fullTime,
            @QueryValue LocalDate graduatedOn,
            @QueryValue boolean employed,
            @Nullable @QueryValue @Size(max = 60, message = "户籍地最多 60 字。") String householdPlace,
            @Nullable @QueryValue LocalDate admittedOn,
            @Nullable @QueryValue LocalDate judgedOn) {
        return trial.judge(new Asked(education, fullTime, graduatedOn, employed, householdPlace, admittedOn, judgedOn));
    }
}
