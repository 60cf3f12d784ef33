package cn.qicheng.attendance;

import cn.qicheng.content.Screening;

/** A supervisor's word for a month. */
public record ConfirmSheet(String sheetId, int absentDays, int leaveDays, Screening remark) {

    /** There all the time. */
    public static ConfirmSheet full(String sheetId) {
        return new ConfirmSheet(sheetId, 0, 0, Screening.NOTHING);
    }
}
