package cn.qicheng.notice.domain;

import static cn.qicheng.notice.domain.NoticeState.CLOSED;
import static cn.qicheng.notice.domain.NoticeState.OPEN;
import static cn.qicheng.notice.domain.NoticeState.SCHEDULED;

import cn.qicheng.kernel.Move;
import cn.qicheng.kernel.Role;
import java.util.Set;

/** The steps of a notice; both are taken by the calendar. */
public enum NoticeMove implements Move<NoticeState> {
    OPEN_ON_ITS_DAY(SCHEDULED, OPEN),
    CLOSE_AFTER_ITS_LAST_DAY(OPEN, CLOSED);

    private final NoticeState from;
    private final NoticeState to;

    NoticeMove(NoticeState from, NoticeState to) {
        this.from = from;
        this.to = to;
    }

    @Override
    public Role by() {
        return Role.SYSTEM;
    }

    @Override
    public Set<NoticeState> from() {
        return Set.of(from);
    }

    @Override
    public NoticeState to() {
        return to;
    }
}
