package cn.qicheng.attendance.domain;

import static cn.qicheng.attendance.domain.SheetObjectionState.ANSWERED;
import static cn.qicheng.attendance.domain.SheetObjectionState.AT_DISTRICT;
import static cn.qicheng.attendance.domain.SheetObjectionState.LODGED;
import static cn.qicheng.attendance.domain.SheetObjectionState.SETTLED;

import cn.qicheng.kernel.Move;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.Step;

/** Every step of an objection: the base answers, and who is not content is heard by the district, whose word stands. */
public enum SheetObjectionMove implements Move<SheetObjectionState> {
    ANSWER(Step.by(Role.BASE_ADMIN).from(LODGED).to(ANSWERED)),
    ACCEPT(Step.by(Role.GRADUATE).from(ANSWERED).to(SETTLED)),
    APPEAL(Step.by(Role.GRADUATE).from(ANSWERED).to(AT_DISTRICT)),
    WITHDRAW(Step.by(Role.GRADUATE).from(LODGED, AT_DISTRICT).to(SETTLED)),
    /** The base did not answer in time. */
    PASS_ON(Step.by(Role.SYSTEM).from(LODGED).to(AT_DISTRICT)),
    /** The trainee did not appeal in time: the answer stands. */
    LAPSE(Step.by(Role.SYSTEM).from(ANSWERED).to(SETTLED)),
    DECIDE(Step.by(Role.DISTRICT_OFFICER).from(AT_DISTRICT).to(SETTLED));

    private final Step<SheetObjectionState> step;

    SheetObjectionMove(Step<SheetObjectionState> step) {
        this.step = step;
    }

    @Override
    public Step<SheetObjectionState> step() {
        return step;
    }
}
