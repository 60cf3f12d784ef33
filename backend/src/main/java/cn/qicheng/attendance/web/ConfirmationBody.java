package cn.qicheng.attendance.web;

import cn.qicheng.attendance.ConfirmSheet;
import cn.qicheng.content.Screening;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Days of a month as somebody enters them.
 *
 * @param leaveDays leave of which nothing more is said; left out where {@code leave} says it
 */
@Serdeable
record ConfirmationBody(
        @NotNull(message = "填缺勤天数，没有就填 0。")
        @Min(value = 0, message = "缺勤天数不能小于 0。")
        @Max(value = 31, message = "缺勤天数不能超过 31 天。")
        Integer absentDays,

        @Nullable @Min(value = 0, message = "请假天数不能小于 0。") @Max(value = 31, message = "请假天数不能超过 31 天。")
        Integer leaveDays,

        @Nullable @Valid @Size(max = 10, message = "请假种类太多。")
        List<@NotNull LeaveBody> leave,

        @Nullable @Size(max = 300, message = "说明最多 300 个字。") String remark) {

    @Serdeable
    record LeaveBody(
            @NotBlank(message = "选请的是哪种假。") @Size(max = 20, message = "选请的是哪种假。")
            String type,

            @NotNull(message = "填请假天数。")
            @Min(value = 1, message = "请假至少 1 天。")
            @Max(value = 31, message = "请假天数不能超过 31 天。")
            Integer days) {}

    ConfirmSheet act(String sheetId, Screening screened) {
        return leave == null
                ? ConfirmSheet.of(sheetId, absentDays, leaveDays == null ? 0 : leaveDays, screened)
                : new ConfirmSheet(
                        sheetId,
                        absentDays,
                        leave.stream().collect(Collectors.toMap(LeaveBody::type, LeaveBody::days, Integer::sum)),
                        screened);
    }
}
