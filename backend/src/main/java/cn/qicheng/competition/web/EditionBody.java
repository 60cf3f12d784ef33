package cn.qicheng.competition.web;

import cn.qicheng.competition.PlanEdition;
import cn.qicheng.competition.Rhythm;
import cn.qicheng.policy.ContestLevel;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Serdeable
record EditionBody(
        @NotBlank(message = "请选系列。") @Size(max = 40, message = "系列编号太长。")
        String series,

        @NotNull(message = "请选级别。") ContestLevel level,

        @Nullable @Size(max = 12, message = "区县编号太长。") String districtCode,

        @NotNull(message = "请选月赛、季度赛还是年终赛。") Rhythm rhythm,

        @Min(value = 2021, message = "年份从 2021 年起。") @Max(value = 2100, message = "年份太远。")
        int year,

        int ordinal,

        @NotNull(message = "请写时间安排。") @Valid EditionTermsBody terms) {

    PlanEdition act() {
        return new PlanEdition(
                series, level, districtCode == null ? "" : districtCode, rhythm, year, ordinal, terms.terms());
    }
}
