package cn.qicheng.stipend.web;

import cn.qicheng.kernel.Money;
import cn.qicheng.stipend.RecordRepayment;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

@Serdeable
record RepaymentBody(
        @NotNull(message = "写退了多少。") @Min(value = 1, message = "金额要大于 0。")
        Long amountFen,

        @NotNull(message = "填退款到账的日期。") LocalDate paidOn,

        @NotBlank(message = "写银行回单或收据的编号。") @Size(max = 60, message = "编号最多 60 个字。")
        String proofNo) {

    RecordRepayment act(String clawbackId) {
        return new RecordRepayment(clawbackId, new Money(amountFen), paidOn, proofNo.strip());
    }
}
