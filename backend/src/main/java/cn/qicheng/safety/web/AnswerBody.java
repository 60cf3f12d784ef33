package cn.qicheng.safety.web;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

@Serdeable
record AnswerBody(
        @NotBlank(message = "写明查到了什么、怎么处理。") @Size(max = 500, message = "答复最多 500 个字。")
        String words) {}
