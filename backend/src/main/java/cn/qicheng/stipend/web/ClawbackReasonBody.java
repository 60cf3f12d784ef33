package cn.qicheng.stipend.web;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

@Serdeable
record ClawbackReasonBody(
        @NotBlank(message = "写清为什么。") @Size(max = 400, message = "最多 400 个字。")
        String reason) {}
