package cn.qicheng.stipend.domain;

import static cn.qicheng.stipend.domain.LineState.CLAIMED;
import static cn.qicheng.stipend.domain.LineState.NOT_RECEIVED;
import static cn.qicheng.stipend.domain.LineState.PASSED_ON;
import static cn.qicheng.stipend.domain.LineState.RECEIVED;

import cn.qicheng.kernel.Move;
import cn.qicheng.kernel.Role;
import java.util.EnumSet;
import java.util.Set;

/**
 * The last hop of one trainee's month. Silence is never taken for "received"; a "not received" may become "received"
 * when the money turns up, and lets the base pass it on again. Policy: 17号 第十七条（二）.
 */
public enum LineMove implements Move<LineState> {
    PASS_ON(Role.BASE_ADMIN, EnumSet.of(CLAIMED, NOT_RECEIVED), PASSED_ON),
    CONFIRM_RECEIPT(Role.GRADUATE, EnumSet.of(PASSED_ON, NOT_RECEIVED), RECEIVED),
    REPORT_MISSING(Role.GRADUATE, EnumSet.of(PASSED_ON), NOT_RECEIVED);

    private final Role by;
    private final Set<LineState> from;
    private final LineState to;

    LineMove(Role by, Set<LineState> from, LineState to) {
        this.by = by;
        this.from = from;
        this.to = to;
    }

    @Override
    public Role by() {
        return by;
    }

    @Override
    public Set<LineState> from() {
        return from;
    }

    @Override
    public LineState to() {
        return to;
    }
}
