package cn.qicheng.stipend.web;

import cn.qicheng.stipend.OpenClawback;
import cn.qicheng.stipend.domain.Clawback.Debtor;
import cn.qicheng.stipend.domain.ClawbackGround;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

@Serdeable
record ClawbackBody(
        @NotNull(message = "选由谁退：基地或本人。") Debtor debtor,
        @NotNull(message = "选为什么不该发。") ClawbackGround ground,

        @NotBlank(message = "写清事实。") @Size(max = 400, message = "最多 400 个字。")
        String reason) {

    OpenClawback act(String lineId) {
        return new OpenClawback(lineId, debtor, ground, reason.strip());
    }
}
