package cn.qicheng.competition.web;

import cn.qicheng.competition.PlanEdition;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** @param version of the plan that is changed */
@Serdeable
record EditionTermsBody(
        @Nullable @Size(max = 60, message = "冠名最多 60 字。") String sponsor,

        @NotNull(message = "请选报名开始时间。") Instant opensAt,
        @NotNull(message = "请选报名截止时间。") Instant closesAt,
        @Nullable LocalDate judgingFrom,
        @Nullable LocalDate judgingUntil,

        @Nullable @Size(max = 4000, message = "评审办法最多 4000 字。")
        String judgingTerms,

        @Nullable Long version) {

    PlanEdition.Terms terms() {
        return new PlanEdition.Terms(sponsor, opensAt, closesAt, judgingFrom, judgingUntil, judgingTerms);
    }
}
