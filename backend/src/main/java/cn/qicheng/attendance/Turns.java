package cn.qicheng.attendance;

import cn.qicheng.attendance.domain.AttendanceState;
import cn.qicheng.attendance.domain.ConfirmingTurn;
import cn.qicheng.attendance.domain.ConfirmingTurn.Whose;
import cn.qicheng.attendance.domain.SheetClock;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.policy.PolicyBook;
import jakarta.inject.Singleton;
import java.time.LocalDate;

/** Counts whose turn a month is, with the figures in force in that month. */
@Singleton
class Turns {

    private final PolicyBook policy;

    Turns(PolicyBook policy) {
        this.policy = policy;
    }

    SheetClock clockOf(AttendanceSheetRow sheet) {
        return SheetClock.of(sheet.serviceMonth(), policy.traineeship(sheet.fromOn()));
    }

    int confirmWithinDays(AttendanceSheetRow sheet) {
        return policy.traineeship(sheet.fromOn()).confirmWithinDays();
    }

    ConfirmingTurn of(AttendanceSheetRow sheet) {
        return ConfirmingTurn.of(
                clockOf(sheet),
                ChinaTime.dayOf(sheet.since()),
                sheet.state() == AttendanceState.DISPUTED,
                policy.traineeship(sheet.fromOn()),
                policy.calendar());
    }

    /** What went to an office stays with it, whatever the calendar says later. */
    Whose whose(AttendanceSheetRow sheet, LocalDate day) {
        return sheet.officeCode() != null ? Whose.DISTRICT : of(sheet).on(day);
    }
}
