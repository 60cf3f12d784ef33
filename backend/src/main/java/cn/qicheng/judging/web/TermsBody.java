package cn.qicheng.judging.web;

import cn.qicheng.judging.RoundTermsView;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

@Serdeable
record TermsBody(
        @NotNull(message = "写明评审办法。") @Valid RoundTermsView terms,

        @Nullable @Min(value = 1, message = "晋级至少 1 个。") @Max(value = 2000, message = "晋级最多 2000 个。")
        Integer places) {}
