package cn.qicheng.attendance;

import org.jspecify.annotations.Nullable;

/** A supervisor's word for a month. */
public record ConfirmSheet(
        String sheetId,
        int absentDays,
        int leaveDays,
        @Nullable String remark) {

    /** There all the time. */
    public static ConfirmSheet full(String sheetId) {
        return new ConfirmSheet(sheetId, 0, 0, null);
    }
}
