package cn.qicheng.traineeship.web;

import cn.qicheng.traineeship.RecordInsurance;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

@Serdeable
record InsuranceBody(
        @NotEmpty(message = "先选要登记的见习生。") @Size(max = 500, message = "一次最多登记 500 人。")
        List<@NotBlank(message = "有一位见习生没有编号。") String> agreementIds,

        @NotBlank(message = "填保险公司。") @Size(max = 60, message = "保险公司最多 60 字。")
        String insurer,

        @NotBlank(message = "填保单号。") @Size(max = 60, message = "保单号最多 60 位。")
        String policyNo,

        @NotNull(message = "填保险从哪天起。") LocalDate from,
        @NotNull(message = "填保险到哪天止。") LocalDate to,

        @NotBlank(message = "填发票号或被保险人清单号，备查。") @Size(max = 60, message = "凭证号最多 60 位。")
        String proofNo) {

    RecordInsurance act(String baseId) {
        return new RecordInsurance(baseId, agreementIds, insurer, policyNo, from, to, proofNo);
    }
}
