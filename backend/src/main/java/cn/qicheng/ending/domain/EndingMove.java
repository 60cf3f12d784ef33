package cn.qicheng.ending.domain;

import static cn.qicheng.ending.domain.EndingState.DECLINED;
import static cn.qicheng.ending.domain.EndingState.EFFECTIVE;
import static cn.qicheng.ending.domain.EndingState.OVERTAKEN;
import static cn.qicheng.ending.domain.EndingState.PROPOSED;
import static cn.qicheng.ending.domain.EndingState.RUNNING;
import static cn.qicheng.ending.domain.EndingState.WITHDRAWN;

import cn.qicheng.kernel.Move;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.Step;

/**
 * Every step of an ending. The base's right and the trainee's immediate exit have none: they begin in EFFECTIVE, so that
 * nobody's consent and no day can stand before them.
 */
public enum EndingMove implements Move<EndingState> {
    ACCEPT_AS_TRAINEE(Step.by(Role.GRADUATE).from(PROPOSED).to(RUNNING)),
    ACCEPT_AS_BASE(Step.by(Role.BASE_ADMIN).from(PROPOSED).to(RUNNING)),
    DECLINE_AS_TRAINEE(Step.by(Role.GRADUATE).from(PROPOSED).to(DECLINED)),
    DECLINE_AS_BASE(Step.by(Role.BASE_ADMIN).from(PROPOSED).to(DECLINED)),
    /** One's own proposal, or one's own notice before it has run out. */
    WITHDRAW_AS_TRAINEE(Step.by(Role.GRADUATE).from(PROPOSED, RUNNING).to(WITHDRAWN)),
    WITHDRAW_AS_BASE(Step.by(Role.BASE_ADMIN).from(PROPOSED).to(WITHDRAWN)),
    RUN_OUT(Step.by(Role.SYSTEM).from(RUNNING).to(EFFECTIVE)),
    OVERTAKE(Step.by(Role.SYSTEM).from(PROPOSED, RUNNING).to(OVERTAKEN));

    private final Step<EndingState> step;

    EndingMove(Step<EndingState> step) {
        this.step = step;
    }

    @Override
    public Step<EndingState> step() {
        return step;
    }
}
