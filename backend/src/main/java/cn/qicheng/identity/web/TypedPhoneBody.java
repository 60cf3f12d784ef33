package cn.qicheng.identity.web;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

@Serdeable
record TypedPhoneBody(
        @NotNull(message = "请填写手机号") @Pattern(regexp = "1[3-9]\\d{9}", message = "手机号是 1 开头的 11 位数字")
        String number) {

    /** Keeps the number out of logs. */
    @Override
    public String toString() {
        return "TypedPhoneBody[…]";
    }
}
