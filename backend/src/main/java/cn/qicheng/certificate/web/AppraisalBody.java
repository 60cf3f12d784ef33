package cn.qicheng.certificate.web;

import cn.qicheng.certificate.Grade;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

@Serdeable
record AppraisalBody(
        @NotNull(message = "给工作态度评一个等次。") Grade attitude,
        @NotNull(message = "给业务能力评一个等次。") Grade skill,
        @NotNull(message = "给遵守制度评一个等次。") Grade discipline,
        @NotNull(message = "给综合评定评一个等次。") Grade overall,

        @NotBlank(message = "写几句评语，见习生会看到。") @Size(max = 300, message = "评语最多 300 个字。")
        String words) {}
