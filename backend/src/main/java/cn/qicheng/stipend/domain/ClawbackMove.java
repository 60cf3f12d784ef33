package cn.qicheng.stipend.domain;

import static cn.qicheng.stipend.domain.ClawbackState.CANCELLED;
import static cn.qicheng.stipend.domain.ClawbackState.DEMANDED;
import static cn.qicheng.stipend.domain.ClawbackState.RECOVERED;
import static cn.qicheng.stipend.domain.ClawbackState.WRITTEN_OFF;

import cn.qicheng.kernel.Move;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.Step;

/**
 * Every step of a clawback (追回). Repaid in parts or as a whole, each with its proof; the last recorded repayment can be
 * taken back. The rest may be given up by the city, by somebody else than who demanded it. No document allows to set it off
 * against a later month, so there is no such step. Policy: 17号 第二十七条; how it is recovered is ours.
 */
public enum ClawbackMove implements Move<ClawbackState> {
    REPAY_PART(Step.by(Role.FINANCE).from(DEMANDED).to(DEMANDED)),
    REPAY_REST(Step.by(Role.FINANCE).from(DEMANDED).to(RECOVERED)),
    TAKE_BACK_REPAYMENT(Step.by(Role.FINANCE).from(DEMANDED, RECOVERED).to(DEMANDED)),
    WRITE_OFF(Step.by(Role.CITY_OFFICER).from(DEMANDED).to(WRITTEN_OFF)),
    CANCEL(Step.by(Role.CITY_OFFICER).from(DEMANDED).to(CANCELLED));

    private final Step<ClawbackState> step;

    ClawbackMove(Step<ClawbackState> step) {
        this.step = step;
    }

    @Override
    public Step<ClawbackState> step() {
        return step;
    }
}
