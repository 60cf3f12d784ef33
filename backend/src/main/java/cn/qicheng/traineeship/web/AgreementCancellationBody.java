package cn.qicheng.traineeship.web;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

@Serdeable
record AgreementCancellationBody(
        @NotBlank(message = "写一句为什么不签了，对方会看到。") @Size(max = 200, message = "原因最多 200 个字。")
        String reason) {}
