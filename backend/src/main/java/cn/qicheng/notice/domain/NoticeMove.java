package cn.qicheng.notice.domain;

import static cn.qicheng.notice.domain.NoticeState.CLOSED;
import static cn.qicheng.notice.domain.NoticeState.OPEN;
import static cn.qicheng.notice.domain.NoticeState.SCHEDULED;

import cn.qicheng.kernel.Move;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.Step;

/** The steps of a notice; both are taken by the calendar. */
public enum NoticeMove implements Move<NoticeState> {
    OPEN_ON_ITS_DAY(Step.by(Role.SYSTEM).from(SCHEDULED).to(OPEN)),
    CLOSE_AFTER_ITS_LAST_DAY(Step.by(Role.SYSTEM).from(OPEN).to(CLOSED));

    private final Step<NoticeState> step;

    NoticeMove(Step<NoticeState> step) {
        this.step = step;
    }

    @Override
    public Step<NoticeState> step() {
        return step;
    }
}
