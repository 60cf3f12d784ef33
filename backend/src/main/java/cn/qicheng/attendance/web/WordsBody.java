package cn.qicheng.attendance.web;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What somebody has to say about a month. */
@Serdeable
record WordsBody(
        @NotBlank(message = "写明理由。") @Size(max = 300, message = "理由最多 300 个字。")
        String words) {}
