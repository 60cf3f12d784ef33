package cn.qicheng.traineeship.web;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

@Serdeable
record FilingNoteBody(
        @NotBlank(message = "写一句补了什么。") @Size(max = 300, message = "说明最多 300 个字。")
        String note) {}
