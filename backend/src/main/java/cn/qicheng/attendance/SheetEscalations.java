package cn.qicheng.attendance;

import cn.qicheng.kernel.DailyJob;
import cn.qicheng.kernel.OneByOne;
import jakarta.inject.Singleton;
import java.time.LocalDate;

/** Passes months on that nobody confirms, and objections that nobody answers; each in a transaction of its own. */
@Singleton
class SheetEscalations implements DailyJob {

    private final AttendanceSheetRows rows;
    private final AttendanceDesk desk;
    private final ObjectionDesk objections;

    SheetEscalations(AttendanceSheetRows rows, AttendanceDesk desk, ObjectionDesk objections) {
        this.rows = rows;
        this.desk = desk;
        this.objections = objections;
    }

    @Override
    public String name() {
        return "sheet-escalations";
    }

    @Override
    public void run(LocalDate today) {
        try {
            OneByOne.each("sheet", rows.unconfirmed(today), id -> desk.escalate(id, today));
        } finally {
            OneByOne.each("objection", objections.overdue(today), id -> objections.passOn(id, today));
        }
    }
}
