package cn.qicheng.traineeship.web;

import cn.qicheng.traineeship.SignForBase;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

@Serdeable
record BaseSignatureBody(
        @NotBlank(message = "缺少协议文本的指纹，请重新打开协议。") @Size(max = 64, message = "协议文本的指纹不对，请重新打开协议。")
        String contentHash,

        @NotNull(message = "请先签名。") @Valid SignatureMarkBody signature,

        @NotNull(message = "填上意外伤害保险。") @Valid InsuranceBody insurance) {

    @Serdeable
    record InsuranceBody(
            @NotBlank(message = "填写保险公司。") @Size(max = 60, message = "保险公司最多 60 个字。")
            String insurer,

            @NotBlank(message = "填写保单号。") @Size(max = 60, message = "保单号最多 60 个字。")
            String policyNo,

            @NotNull(message = "填写保险从哪天起。") LocalDate from,
            @NotNull(message = "填写保险到哪天止。") LocalDate to) {}

    SignForBase act(String agreementId) {
        return new SignForBase(
                agreementId,
                contentHash,
                signature.mark(),
                new SignForBase.Cover(
                        insurance.insurer().strip(), insurance.policyNo().strip(), insurance.from(), insurance.to()));
    }
}
