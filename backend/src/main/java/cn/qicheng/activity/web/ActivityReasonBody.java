package cn.qicheng.activity.web;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

@Serdeable
record ActivityReasonBody(
        @NotBlank(message = "写明原因。") @Size(max = 200, message = "最多 200 个字。")
        String reason) {}
