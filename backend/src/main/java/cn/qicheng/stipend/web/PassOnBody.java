package cn.qicheng.stipend.web;

import cn.qicheng.stipend.PassOn;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Serdeable
record PassOnBody(
        @NotNull(message = "填写哪天转给见习生的。") LocalDate paidOn,

        @NotBlank(message = "填写转付的银行回单号。") @Size(max = 60, message = "回单号最多 60 个字。")
        String proofNo,

        @Nullable @Size(max = 500, message = "一次最多 500 个人月。")
        List<@NotBlank(message = "有一行没有编号。") String> lineIds) {

    PassOn act(String claimId) {
        return new PassOn(claimId, paidOn, proofNo.strip(), lineIds == null ? List.of() : lineIds);
    }
}
