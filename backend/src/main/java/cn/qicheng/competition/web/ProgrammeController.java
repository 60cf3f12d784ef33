package cn.qicheng.competition.web;

import cn.qicheng.competition.CriteriaView;
import cn.qicheng.competition.ProgrammeBoard;
import cn.qicheng.competition.ProgrammeBoard.Tried;
import cn.qicheng.competition.ProgrammeView;
import cn.qicheng.policy.FounderTier;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Controller("/api/v1/competition-programme")
@Secured(SecurityRule.IS_ANONYMOUS)
@Tag(name = "competition")
class ProgrammeController {

    private static final int MOST_PEOPLE = 1_000_000;
    private static final long MOST_YUAN = 1_000_000_000_000L;

    private final ProgrammeBoard board;

    ProgrammeController(ProgrammeBoard board) {
        this.board = board;
    }

    @Get
    @Operation(summary = "The ten series, titles, quotas and what the document leaves open; no login")
    ProgrammeView programme() {
        return board.programme();
    }

    @Get("/criteria/{tier}")
    @Operation(summary = "Try the criteria of a title; no login, nothing is kept")
    CriteriaView criteria(
            FounderTier tier,
            @QueryValue @Nullable LocalDate foundedOn,
            @QueryValue @Nullable @Min(value = 0, message = "人数不能是负数。") @Max(value = MOST_PEOPLE, message = "人数太大，请核对。")
                    Integer jobs,
            @QueryValue @Nullable LocalDate jobsSince,
            @QueryValue @Nullable @Min(value = 0, message = "营收不能是负数。") @Max(value = MOST_YUAN, message = "营收太大，请核对。")
                    Long revenueYuan,
            @QueryValue @Nullable @Min(value = 0, message = "项数不能是负数。") @Max(value = MOST_PEOPLE, message = "项数太大，请核对。")
                    Integer ipCount,
            @QueryValue @Nullable Boolean cleanRecord,
            @QueryValue @Nullable LocalDate countedOn) {
        return board.tried(tier, new Tried(foundedOn, jobs, jobsSince, revenueYuan, ipCount, cleanRecord), countedOn);
    }
}
