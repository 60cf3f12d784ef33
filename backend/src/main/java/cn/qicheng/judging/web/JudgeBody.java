package cn.qicheng.judging.web;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

@Serdeable
record JudgeBody(
        @NotBlank(message = "选一位评委。") @Size(max = 26, message = "选一位评委。")
        String personId) {}
