package cn.qicheng.stipend.web;

import cn.qicheng.stipend.StopLines;
import cn.qicheng.stipend.domain.ClawbackGround;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

@Serdeable
record StopBody(
        @NotEmpty(message = "选要停发的人。") @Size(max = 200, message = "一次最多停 200 个人月。")
        List<String> lineIds,

        @NotNull(message = "选为什么不该发。") ClawbackGround ground,

        @NotBlank(message = "写清事实。") @Size(max = 400, message = "最多 400 个字。")
        String reason) {

    StopLines act(String claimId) {
        return new StopLines(claimId, lineIds, ground, reason.strip());
    }
}
