package cn.qicheng.activity.domain;

import static cn.qicheng.activity.domain.MentorRequestState.ANSWERED;
import static cn.qicheng.activity.domain.MentorRequestState.ASKED;
import static cn.qicheng.activity.domain.MentorRequestState.DECLINED;
import static cn.qicheng.activity.domain.MentorRequestState.WITHDRAWN;

import cn.qicheng.kernel.Move;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.Step;

/** Every step of a request; the office that keeps the mentor's entry passes the mentor's word on. */
public enum MentorRequestMove implements Move<MentorRequestState> {
    ANSWER(Step.by(Role.DISTRICT_OFFICER).from(ASKED).to(ANSWERED)),
    DECLINE(Step.by(Role.DISTRICT_OFFICER).from(ASKED).to(DECLINED)),
    WITHDRAW(Step.by(Role.ENTREPRENEUR).from(ASKED).to(WITHDRAWN));

    private final Step<MentorRequestState> step;

    MentorRequestMove(Step<MentorRequestState> step) {
        this.step = step;
    }

    @Override
    public Step<MentorRequestState> step() {
        return step;
    }
}
