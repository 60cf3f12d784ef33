package cn.qicheng.identity.web;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

@Serdeable
record PhoneBody(
        @NotBlank(message = "缺少手机号授权码") @Size(max = 128, message = "手机号授权码过长")
        String code) {}
