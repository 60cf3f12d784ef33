package cn.qicheng.registration.web;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

@Serdeable
record ResubmissionBody(
        @NotBlank(message = "请写补了什么。") @Size(max = 300, message = "说明最多 300 字。")
        String note) {}
