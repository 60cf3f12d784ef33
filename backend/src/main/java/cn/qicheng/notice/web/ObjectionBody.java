package cn.qicheng.notice.web;

import cn.qicheng.notice.LodgeObjection;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Serdeable
record ObjectionBody(
        @NotNull(message = "选要提异议的那一行。") @Min(value = 1, message = "选要提异议的那一行。")
        Integer lineNo,

        @Nullable @Min(value = 1, message = "选名单里的人，或整行。") Integer nameNo,

        @NotBlank(message = "写你的姓名。") @Size(max = 30, message = "姓名最多 30 个字。")
        String name,

        @NotBlank(message = PHONE) @Pattern(regexp = "1[3-9]\\d{9}", message = PHONE)
        String phone,

        @NotBlank(message = REASON) @Size(min = 5, max = 1000, message = REASON)
        String reason,

        @NotBlank(message = EVIDENCE) @Size(min = 5, max = 1000, message = EVIDENCE)
        String evidence) {

    static final String PHONE = "写 11 位手机号，核查时联系你。";
    private static final String REASON = "写清哪里不对，5 到 1000 个字。";
    private static final String EVIDENCE = "写能核对的线索：时间、地点、凭据或知情人，5 到 1000 个字。";

    LodgeObjection act(String noticeId) {
        return new LodgeObjection(
                noticeId,
                lineNo,
                nameNo == null ? 0 : nameNo,
                name.strip(),
                phone.strip(),
                reason.strip(),
                evidence.strip());
    }
}
