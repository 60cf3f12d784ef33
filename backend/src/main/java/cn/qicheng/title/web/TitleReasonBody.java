package cn.qicheng.title.web;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

@Serdeable
record TitleReasonBody(
        @NotBlank(message = "请写明原因。") @Size(max = 200, message = "原因最多 200 字。")
        String reason) {}
