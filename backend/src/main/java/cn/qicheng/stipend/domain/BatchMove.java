package cn.qicheng.stipend.domain;

import static cn.qicheng.stipend.domain.BatchState.CANCELLED;
import static cn.qicheng.stipend.domain.BatchState.DRAWN_UP;
import static cn.qicheng.stipend.domain.BatchState.RELEASED;
import static cn.qicheng.stipend.domain.BatchState.SENT;
import static cn.qicheng.stipend.domain.BatchState.SETTLED;

import cn.qicheng.kernel.Move;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.Step;

/**
 * Every step of a payment batch. After the bank file is out there is no way back but the bank's own answer: an
 * instruction that may be on its way must never be drawn up again under another number.
 */
public enum BatchMove implements Move<BatchState> {
    RELEASE(Step.by(Role.FINANCE).from(DRAWN_UP).to(RELEASED)),
    CANCEL(Step.by(Role.FINANCE).from(DRAWN_UP, RELEASED).to(CANCELLED)),
    DOWNLOAD(Step.by(Role.FINANCE).from(RELEASED).to(SENT)),
    RECORD_RESULT(Step.by(Role.FINANCE).from(SENT).to(SETTLED));

    private final Step<BatchState> step;

    BatchMove(Step<BatchState> step) {
        this.step = step;
    }

    @Override
    public Step<BatchState> step() {
        return step;
    }
}
