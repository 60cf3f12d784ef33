package cn.qicheng.stipend.domain;

import static cn.qicheng.stipend.domain.LineState.CLAIMED;
import static cn.qicheng.stipend.domain.LineState.NOT_RECEIVED;
import static cn.qicheng.stipend.domain.LineState.PASSED_ON;
import static cn.qicheng.stipend.domain.LineState.RECEIVED;

import cn.qicheng.kernel.Move;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.Step;

/**
 * The last hop of one trainee's month. Silence is never taken for "received"; a "not received" may become "received"
 * when the money turns up, and lets the base pass it on again. Policy: 17号 第十七条（二）.
 */
public enum LineMove implements Move<LineState> {
    PASS_ON(Step.by(Role.BASE_ADMIN).from(CLAIMED, NOT_RECEIVED).to(PASSED_ON)),
    CONFIRM_RECEIPT(Step.by(Role.GRADUATE).from(PASSED_ON, NOT_RECEIVED).to(RECEIVED)),
    REPORT_MISSING(Step.by(Role.GRADUATE).from(PASSED_ON).to(NOT_RECEIVED));

    private final Step<LineState> step;

    LineMove(Step<LineState> step) {
        this.step = step;
    }

    @Override
    public Step<LineState> step() {
        return step;
    }
}
