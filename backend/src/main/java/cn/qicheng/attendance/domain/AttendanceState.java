package cn.qicheng.attendance.domain;

/** Where a month's sheet stands. Every word said about it is kept; the last one counts. */
public enum AttendanceState {
    OPEN("待签到"),
    CHECKED_IN("待带教确认"),
    /** The supervisor says that something is wrong with the month; the base looks into it. */
    DISPUTED("带教有疑问"),
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
