package cn.qicheng.stipend.web;

import cn.qicheng.stipend.SubmitClaim;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;

@Serdeable
record ClaimBody(
        @NotBlank(message = "缺少基地，请重新打开申领页。") String baseId,

        @NotEmpty(message = "先选要申领的人和月份。") @Size(max = 500, message = "一份申领最多 500 个人月，请分次提交。")
        List<@NotBlank(message = "有一个月份没有编号。") String> sheetIds) {

    SubmitClaim act() {
        return new SubmitClaim(baseId, sheetIds);
    }
}
