package cn.qicheng.notice.domain;

import static cn.qicheng.notice.domain.ObjectionState.DISMISSED;
import static cn.qicheng.notice.domain.ObjectionState.LODGED;
import static cn.qicheng.notice.domain.ObjectionState.UPHELD;
import static cn.qicheng.notice.domain.ObjectionState.WITHDRAWN;

import cn.qicheng.kernel.Move;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.Step;

/**
 * The steps of an objection (异议). Whoever lodged it may withdraw it; an objector needs no role, so that step stands under
 * the system, with the number of the objection as its proof. What was answered is for ever: who disagrees with an answer
 * objects anew while the notice runs.
 */
public enum ObjectionMove implements Move<ObjectionState> {
    UPHOLD(Step.by(Role.CITY_OFFICER).from(LODGED).to(UPHELD)),
    DISMISS(Step.by(Role.CITY_OFFICER).from(LODGED).to(DISMISSED)),
    WITHDRAW(Step.by(Role.SYSTEM).from(LODGED).to(WITHDRAWN));

    private final Step<ObjectionState> step;

    ObjectionMove(Step<ObjectionState> step) {
        this.step = step;
    }

    @Override
    public Step<ObjectionState> step() {
        return step;
    }
}
