package cn.qicheng.stipend.web;

import cn.qicheng.stipend.FileClaims;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

@Serdeable
record FilingBody(
        @NotEmpty(message = "先选要报备案的申领。") @Size(max = 200, message = "一次最多报 200 笔。")
        List<@NotBlank(message = "有一笔申领没有编号。") String> claimIds,

        @NotNull(message = "填写报备案的日期。") LocalDate filedOn,

        @NotBlank(message = "填写备案函的文号。") @Size(max = 80, message = "文号最多 80 个字。")
        String documentRef) {

    FileClaims act() {
        return new FileClaims(claimIds, filedOn, documentRef.strip());
    }
}
