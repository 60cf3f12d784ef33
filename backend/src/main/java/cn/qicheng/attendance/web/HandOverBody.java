package cn.qicheng.attendance.web;

import cn.qicheng.attendance.HandOver;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

@Serdeable
record HandOverBody(
        @NotBlank(message = "选要交接的老师。") @Size(max = 26, message = "选要交接的老师。")
        String fromPersonId,

        @NotBlank(message = "选接手的老师。") @Size(max = 26, message = "选接手的老师。")
        String toPersonId,

        @NotNull(message = "先看一遍要交接的月份。") @Min(value = 0, message = "月份数不能小于 0。")
        Integer months,

        @NotBlank(message = "写明为什么交接。") @Size(max = 200, message = "理由最多 200 个字。")
        String reason) {

    HandOver act(String baseId) {
        return new HandOver(baseId, fromPersonId, toPersonId, months, reason);
    }
}
