package cn.qicheng.attendance.domain;

/**
 * Where a month's sheet stands. A confirmed sheet is never touched again; a correction will be a row that points back.
 */
public enum AttendanceState {
    OPEN("待签到"),
    CHECKED_IN("待带教确认"),
    CONFIRMED("已确认"),
    /** The traineeship ended before this month was over: nobody has to do anything. */
    DROPPED("不用签了");

    private final String label;

    AttendanceState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
