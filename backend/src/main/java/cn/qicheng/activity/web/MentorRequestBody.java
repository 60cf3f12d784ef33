package cn.qicheng.activity.web;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

@Serdeable
record MentorRequestBody(
        @NotBlank(message = "写清楚想问什么。") @Size(max = 300, message = "最多 300 个字。")
        String words) {}
