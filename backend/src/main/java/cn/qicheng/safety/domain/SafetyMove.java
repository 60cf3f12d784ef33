package cn.qicheng.safety.domain;

import static cn.qicheng.safety.domain.SafetyState.CLOSED;
import static cn.qicheng.safety.domain.SafetyState.LODGED;
import static cn.qicheng.safety.domain.SafetyState.TAKEN_UP;
import static cn.qicheng.safety.domain.SafetyState.WITHDRAWN;

import cn.qicheng.kernel.Move;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.Step;

/** Every step of a safety complaint. One that the bureau has taken up is answered, also when the trainee would drop it. */
public enum SafetyMove implements Move<SafetyState> {
    TAKE_UP(Step.by(Role.DISTRICT_OFFICER).from(LODGED).to(TAKEN_UP)),
    CLOSE(Step.by(Role.DISTRICT_OFFICER).from(TAKEN_UP).to(CLOSED)),
    WITHDRAW(Step.by(Role.GRADUATE).from(LODGED).to(WITHDRAWN));

    private final Step<SafetyState> step;

    SafetyMove(Step<SafetyState> step) {
        this.step = step;
    }

    @Override
    public Step<SafetyState> step() {
        return step;
    }
}
