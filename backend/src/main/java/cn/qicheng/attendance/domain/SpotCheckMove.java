package cn.qicheng.attendance.domain;

import cn.qicheng.kernel.Move;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.Step;

/** The one step of a reason to look: the office has looked and says what it found. */
public enum SpotCheckMove implements Move<SpotCheckState> {
    LOOK(Step.by(Role.DISTRICT_OFFICER).from(SpotCheckState.OPEN).to(SpotCheckState.LOOKED));

    private final Step<SpotCheckState> step;

    SpotCheckMove(Step<SpotCheckState> step) {
        this.step = step;
    }

    @Override
    public Step<SpotCheckState> step() {
        return step;
    }
}
