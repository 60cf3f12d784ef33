package cn.qicheng.attendance.web;

import cn.qicheng.attendance.ConfirmSheet;
import cn.qicheng.content.Screening;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Serdeable
record ConfirmationBody(
        @NotNull(message = "填缺勤天数，没有就填 0。")
        @Min(value = 0, message = "缺勤天数不能小于 0。")
        @Max(value = 31, message = "缺勤天数不能超过 31 天。")
        Integer absentDays,

        @NotNull(message = "填请假天数，没有就填 0。")
        @Min(value = 0, message = "请假天数不能小于 0。")
        @Max(value = 31, message = "请假天数不能超过 31 天。")
        Integer leaveDays,

        @Nullable @Size(max = 300, message = "备注最多 300 个字。") String remark) {

    ConfirmSheet act(String sheetId, Screening screened) {
        return new ConfirmSheet(sheetId, absentDays, leaveDays, screened);
    }
}
