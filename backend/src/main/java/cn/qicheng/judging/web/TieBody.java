package cn.qicheng.judging.web;

import cn.qicheng.judging.domain.Tie;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

@Serdeable
record TieBody(
        @NotNull(message = "选回避的原因。")
        @Pattern(regexp = "EMPLOYER|RELATIVE|MENTOR|EARLIER_SCORE|DECLARED", message = "选回避的原因。")
        String kind,

        @NotBlank(message = "写一句说明。") @Size(max = 200, message = "说明最多 200 字。")
        String note) {

    Tie.Kind tie() {
        return Tie.Kind.valueOf(kind);
    }
}
