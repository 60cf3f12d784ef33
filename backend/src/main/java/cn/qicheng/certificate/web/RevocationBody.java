package cn.qicheng.certificate.web;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

@Serdeable
record RevocationBody(
        @NotBlank(message = "写明为什么撤销，查证书的人会看到。") @Size(max = 200, message = "原因最多 200 个字。")
        String reason) {}
