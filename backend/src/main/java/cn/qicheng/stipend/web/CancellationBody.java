package cn.qicheng.stipend.web;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

@Serdeable
record CancellationBody(
        @NotBlank(message = "写明为什么撤销。") @Size(max = 300, message = "原因最多 300 个字。")
        String reason) {}
