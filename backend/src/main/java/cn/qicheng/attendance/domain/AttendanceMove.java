package cn.qicheng.attendance.domain;

import static cn.qicheng.attendance.domain.AttendanceState.CHECKED_IN;
import static cn.qicheng.attendance.domain.AttendanceState.CONFIRMED;
import static cn.qicheng.attendance.domain.AttendanceState.OPEN;

import cn.qicheng.kernel.Move;
import cn.qicheng.kernel.Role;
import java.util.EnumSet;
import java.util.Set;

/** Every step of a month's sheet. */
public enum AttendanceMove implements Move<AttendanceState> {
    CHECK_IN(Role.GRADUATE, EnumSet.of(OPEN), CHECKED_IN),
    CONFIRM(Role.SUPERVISOR, EnumSet.of(CHECKED_IN), CONFIRMED);

    private final Role by;
    private final Set<AttendanceState> from;
    private final AttendanceState to;

    AttendanceMove(Role by, Set<AttendanceState> from, AttendanceState to) {
        this.by = by;
        this.from = from;
        this.to = to;
    }

    @Override
    public Role by() {
        return by;
    }

    @Override
    public Set<AttendanceState> from() {
        return from;
    }

    @Override
    public AttendanceState to() {
        return to;
    }
}
