package cn.qicheng.traineeship.web;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

@Serdeable
record TraineeSignatureBody(
        @NotBlank(message = "缺少协议文本的指纹，请重新打开协议。") @Size(max = 64, message = "协议文本的指纹不对，请重新打开协议。")
        String contentHash,

        @NotNull(message = "请先签名。") @Valid SignatureMarkBody signature) {}
