package cn.qicheng.traineebase;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

@Serdeable
record BankAccountBody(
        @NotBlank(message = "请填开户行。") @Size(max = 100, message = "开户行最多 100 个字。")
        String bankName,

        @NotBlank(message = "请填账号。") @Pattern(regexp = "[0-9][0-9 -]{6,38}[0-9]", message = "账号是 8 至 32 位数字。")
        String accountNo,

        @NotBlank(message = "请填户名。") @Size(max = 100, message = "户名最多 100 个字。")
        String accountName) {}
