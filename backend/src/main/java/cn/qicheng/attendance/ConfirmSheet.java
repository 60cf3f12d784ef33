package cn.qicheng.attendance;

import cn.qicheng.attendance.domain.MonthDays;
import cn.qicheng.content.Screening;
import java.util.Map;

/**
 * Days of one month, as a supervisor, a base or an office enters them.
 *
 * @param leave leave type's code → days
 * @param remark the remark; the reason or the evidence where somebody else than the mentor speaks
 */
public record ConfirmSheet(String sheetId, int absentDays, Map<String, Integer> leave, Screening remark) {

    public ConfirmSheet {
        leave = Map.copyOf(leave);
    }

    /** The trainee was there all the month. */
    public static ConfirmSheet full(String sheetId) {
        return new ConfirmSheet(sheetId, 0, Map.of(), Screening.NOTHING);
    }

    /** With leave of which nobody said what it was. */
    public static ConfirmSheet of(String sheetId, int absentDays, int leaveDays, Screening remark) {
        return new ConfirmSheet(sheetId, absentDays, Map.of(MonthDays.OTHER, leaveDays), remark);
    }

    MonthDays days() {
        return MonthDays.of(absentDays, leave);
    }
}
