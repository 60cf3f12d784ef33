package cn.qicheng.ending.domain;

import static cn.qicheng.ending.domain.InspectionState.AT_FAULT;
import static cn.qicheng.ending.domain.InspectionState.CLEARED;
import static cn.qicheng.ending.domain.InspectionState.OPEN;

import cn.qicheng.kernel.Move;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.Step;

/** Every step of an inspection: it is found out, one way or the other. Neither undoes the trainee's end. */
public enum InspectionMove implements Move<InspectionState> {
    FIND_AT_FAULT(Step.by(Role.DISTRICT_OFFICER).from(OPEN).to(AT_FAULT)),
    CLEAR(Step.by(Role.DISTRICT_OFFICER).from(OPEN).to(CLEARED));

    private final Step<InspectionState> step;

    InspectionMove(Step<InspectionState> step) {
        this.step = step;
    }

    @Override
    public Step<InspectionState> step() {
        return step;
    }
}
