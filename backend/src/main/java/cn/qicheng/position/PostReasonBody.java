package cn.qicheng.position;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

@Serdeable
record PostReasonBody(
        @NotBlank(message = "写一句理由，会留存。") @Size(max = 200, message = "理由最多 200 个字。")
        String reason) {}
