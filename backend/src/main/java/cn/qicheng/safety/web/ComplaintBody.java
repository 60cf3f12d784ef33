package cn.qicheng.safety.web;

import cn.qicheng.content.Screening;
import cn.qicheng.safety.Complain;
import cn.qicheng.safety.domain.SafetyKind;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

@Serdeable
record ComplaintBody(
        @NotNull(message = "选是哪一类问题。")
        @Pattern(
                regexp = "FORCED|RECKLESS_ORDER|HAZARD|NO_PROTECTION|NO_CHECK_UP|HARASSMENT|OTHER",
                message = "从列出的几类里选。")
        String kind,

        @NotNull(message = "说明现在有没有危险。") Boolean danger,
        @NotNull(message = "选要不要对基地保密。") Boolean confidential,

        @NotBlank(message = "写清楚发生了什么。") @Size(max = 500, message = "最多写 500 个字。")
        String words) {

    Complain act(Screening screened) {
        return new Complain(SafetyKind.valueOf(kind), danger, confidential, screened);
    }
}
