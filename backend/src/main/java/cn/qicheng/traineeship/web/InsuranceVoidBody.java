package cn.qicheng.traineeship.web;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

@Serdeable
record InsuranceVoidBody(
        @NotBlank(message = "写明哪里登记错了。") @Size(max = 200, message = "理由最多 200 个字。")
        String reason) {}
