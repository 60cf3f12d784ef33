package cn.qicheng.attendance.domain;

import static cn.qicheng.attendance.domain.AttendanceState.CHECKED_IN;
import static cn.qicheng.attendance.domain.AttendanceState.CONFIRMED;
import static cn.qicheng.attendance.domain.AttendanceState.DISPUTED;
import static cn.qicheng.attendance.domain.AttendanceState.DROPPED;
import static cn.qicheng.attendance.domain.AttendanceState.OPEN;

import cn.qicheng.kernel.Move;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.Step;

/**
 * Every step of a month's sheet. A supervisor who keeps silent costs the trainee nothing: first the base, then the district
 * speaks in their place ({@link ConfirmingTurn}), and each such word says whose it is.
 */
public enum AttendanceMove implements Move<AttendanceState> {
    CHECK_IN(Step.by(Role.GRADUATE).from(OPEN).to(CHECKED_IN)),
    CONFIRM(Step.by(Role.SUPERVISOR).from(CHECKED_IN, DISPUTED).to(CONFIRMED)),
    DISPUTE(Step.by(Role.SUPERVISOR).from(CHECKED_IN).to(DISPUTED)),
    CONFIRM_AS_BASE(Step.by(Role.BASE_ADMIN).from(CHECKED_IN, DISPUTED).to(CONFIRMED)),
    CONFIRM_AS_DISTRICT(
            Step.by(Role.DISTRICT_OFFICER).from(CHECKED_IN, DISPUTED).to(CONFIRMED)),
    CORRECT(Step.by(Role.SUPERVISOR).from(CONFIRMED).to(CONFIRMED)),
    CORRECT_AS_BASE(Step.by(Role.BASE_ADMIN).from(CONFIRMED).to(CONFIRMED)),
    /** The district's word on an objection; nobody corrects it afterwards. */
    RULE(Step.by(Role.DISTRICT_OFFICER).from(CONFIRMED).to(CONFIRMED)),
    DROP(Step.by(Role.SYSTEM).from(OPEN, CHECKED_IN, DISPUTED).to(DROPPED));

    private final Step<AttendanceState> step;

    AttendanceMove(Step<AttendanceState> step) {
        this.step = step;
    }

    @Override
    public Step<AttendanceState> step() {
        return step;
    }
}
