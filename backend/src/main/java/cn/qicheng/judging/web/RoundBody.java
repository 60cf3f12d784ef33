package cn.qicheng.judging.web;

import cn.qicheng.judging.PlanRound;
import cn.qicheng.judging.RoundTermsView;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Serdeable
record RoundBody(
        @NotBlank(message = "选一届赛事。") @Size(max = 26, message = "选一届赛事。")
        String editionId,

        @NotBlank(message = "写这一轮的名称。") @Size(max = 30, message = "名称最多 30 字。")
        String name,

        @Nullable @Min(value = 1, message = "晋级至少 1 个。") @Max(value = 2000, message = "晋级最多 2000 个。")
        Integer places,

        boolean last,
        @NotNull(message = "写明评审办法。") @Valid RoundTermsView terms) {

    PlanRound act() {
        return new PlanRound(editionId, name, places, last, terms);
    }
}
