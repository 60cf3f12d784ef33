package cn.qicheng.identity.web;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Name as on the ID card: Chinese characters, the middle dot of minority names, or letters with spaces. */
@Serdeable
record RealNameBody(
        @NotBlank(message = "请填写身份证上的姓名")
        @Pattern(
                regexp = "\\s*(\\p{IsHan}[\\p{IsHan}·•]{0,28}\\p{IsHan}|[A-Za-z][A-Za-z .'-]{0,58}[A-Za-z])\\s*",
                message = "姓名应与身份证一致，不含数字和符号")
        String name,

        @NotBlank(message = "请填写身份证号码") @Size(max = 40, message = "身份证号码应为 18 位")
        String idNumber,

        @NotBlank(message = "请先阅读并同意个人信息处理说明") @Pattern(regexp = "[0-9A-Za-z.-]{1,20}", message = "同意书版本不对，请更新小程序")
        String consentVersion) {

    /** Keeps the number out of logs. */
    @Override
    public String toString() {
        return "RealNameBody[…]";
    }
}
