package cn.qicheng.stipend.web;

import cn.qicheng.kernel.Money;
import cn.qicheng.stipend.KeepBudget;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** @param after how many figures of the year were seen; a figure that came meanwhile refuses this one */
@Serdeable
record BudgetBody(
        @NotNull(message = "填写预算年度。") Integer year,

        @NotNull(message = "填写预算金额。")
        @Min(value = 0, message = "预算不能小于 0。")
        @Max(value = 1_000_000_000_000L, message = "预算不能超过一百亿元。")
        Long amountFen,

        @NotBlank(message = "填写依据的文号。") @Size(max = 80, message = "文号最多 80 个字。")
        String documentRef,

        @NotNull(message = "填写批复日期。") LocalDate decidedOn,

        @NotBlank(message = "写明为什么，比如“年初预算”或“追加”。") @Size(max = 200, message = "原因最多 200 个字。")
        String reason,

        @NotNull(message = "请刷新后再填。") @Min(value = 0, message = "请刷新后再填。")
        Integer after) {

    KeepBudget act() {
        return new KeepBudget(year, new Money(amountFen), documentRef.strip(), decidedOn, reason.strip(), after);
    }
}
