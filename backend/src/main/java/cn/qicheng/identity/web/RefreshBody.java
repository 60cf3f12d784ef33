package cn.qicheng.identity.web;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

@Serdeable
record RefreshBody(
        @NotBlank(message = "缺少续期凭证") @Size(max = 128, message = "续期凭证过长")
        String refreshToken) {}
