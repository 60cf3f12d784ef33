package cn.qicheng.identity.web;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

@Serdeable
record WechatSignInBody(
        @NotBlank(message = "缺少微信登录码") @Size(max = 128, message = "微信登录码过长")
        String code) {}
