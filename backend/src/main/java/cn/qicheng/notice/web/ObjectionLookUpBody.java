package cn.qicheng.notice.web;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

@Serdeable
record ObjectionLookUpBody(
        @NotBlank(message = "写异议编号。") @Size(max = 30, message = "编号最多 30 个字。")
        String no,

        @NotBlank(message = ObjectionBody.PHONE) @Pattern(regexp = "1[3-9]\\d{9}", message = ObjectionBody.PHONE)
        String phone) {}
