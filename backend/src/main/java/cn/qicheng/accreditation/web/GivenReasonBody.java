package cn.qicheng.accreditation.web;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

@Serdeable
record GivenReasonBody(
        @NotBlank(message = "写一句理由，会留存。") @Size(max = 300, message = "理由最多 300 个字。")
        String reason) {}
