package cn.qicheng.registration.domain;

import static cn.qicheng.registration.domain.WaitingState.ACCEPTED;
import static cn.qicheng.registration.domain.WaitingState.DECLINED;
import static cn.qicheng.registration.domain.WaitingState.ENDED;
import static cn.qicheng.registration.domain.WaitingState.EXPIRED;
import static cn.qicheng.registration.domain.WaitingState.LEFT;
import static cn.qicheng.registration.domain.WaitingState.OFFERED;
import static cn.qicheng.registration.domain.WaitingState.WAITING;

import cn.qicheng.kernel.Move;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.Step;

/** The steps on a waiting list. A place that comes free is offered in the same transaction; an offer runs out by itself. */
public enum WaitingMove implements Move<WaitingState> {
    OFFER(Step.by(Role.SYSTEM).from(WAITING).to(OFFERED)),
    ACCEPT(Step.by(Role.GRADUATE).from(OFFERED).to(ACCEPTED)),
    DECLINE(Step.by(Role.GRADUATE).from(OFFERED).to(DECLINED)),
    EXPIRE(Step.by(Role.SYSTEM).from(OFFERED).to(EXPIRED)),
    LEAVE(Step.by(Role.GRADUATE).from(WAITING).to(LEFT)),
    END(Step.by(Role.SYSTEM).from(WAITING, OFFERED).to(ENDED));

    private final Step<WaitingState> step;

    WaitingMove(Step<WaitingState> step) {
        this.step = step;
    }

    @Override
    public Step<WaitingState> step() {
        return step;
    }
}
