package cn.qicheng.notice.web;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Serdeable
record WithdrawalBody(
        @Nullable @Size(max = 20, message = "手机号不对。") String phone,

        @NotBlank(message = "写一句为什么撤回。") @Size(max = 300, message = "最多 300 个字。")
        String reason) {

    /** The phone it was lodged with; empty for somebody who signed in. */
    String phoneGiven() {
        return phone == null ? "" : phone.strip();
    }
}
