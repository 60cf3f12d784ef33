package cn.qicheng.attendance.domain;

import static cn.qicheng.attendance.domain.AttendanceState.CHECKED_IN;
import static cn.qicheng.attendance.domain.AttendanceState.CONFIRMED;
import static cn.qicheng.attendance.domain.AttendanceState.DROPPED;
import static cn.qicheng.attendance.domain.AttendanceState.OPEN;

import cn.qicheng.kernel.Move;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.Step;

/** Every step of a month's sheet. */
public enum AttendanceMove implements Move<AttendanceState> {
    CHECK_IN(Step.by(Role.GRADUATE).from(OPEN).to(CHECKED_IN)),
    CONFIRM(Step.by(Role.SUPERVISOR).from(CHECKED_IN).to(CONFIRMED)),
    DROP(Step.by(Role.SYSTEM).from(OPEN, CHECKED_IN).to(DROPPED));

    private final Step<AttendanceState> step;

    AttendanceMove(Step<AttendanceState> step) {
        this.step = step;
    }

    @Override
    public Step<AttendanceState> step() {
        return step;
    }
}
