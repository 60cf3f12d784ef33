package cn.qicheng.traineeship.web;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

@Serdeable
record MentorBody(
        @NotBlank(message = "选一位带教老师。") @Size(max = 26, message = "没有这位带教老师。")
        String mentorPersonId,

        @NotBlank(message = "写一句为什么换，见习生会看到。") @Size(max = 200, message = "原因最多 200 个字。")
        String reason) {}
