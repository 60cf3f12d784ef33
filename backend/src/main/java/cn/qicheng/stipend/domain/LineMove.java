package cn.qicheng.stipend.domain;

import static cn.qicheng.stipend.domain.LineState.CLAIMED;
import static cn.qicheng.stipend.domain.LineState.NOT_RECEIVED;
import static cn.qicheng.stipend.domain.LineState.PASSED_ON;
import static cn.qicheng.stipend.domain.LineState.RECEIVED;
import static cn.qicheng.stipend.domain.LineState.RECLAIMED;
import static cn.qicheng.stipend.domain.LineState.RECOVERED;
import static cn.qicheng.stipend.domain.LineState.WRITTEN_OFF;

import cn.qicheng.kernel.Move;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.Step;

/**
 * The last hop of one trainee's month. Silence is never taken for "received"; a "not received" may become "received"
 * when the money turns up, and lets the base pass it on again. Money that was not owed is demanded back from wherever it has come to;
 * a demand that was a mistake gives the line back to where it stood. Policy: 17号 第十七条（二）.
 */
public enum LineMove implements Move<LineState> {
    PASS_ON(Step.by(Role.BASE_ADMIN).from(CLAIMED, NOT_RECEIVED).to(PASSED_ON)),
    CONFIRM_RECEIPT(Step.by(Role.GRADUATE).from(PASSED_ON, NOT_RECEIVED).to(RECEIVED)),
    REPORT_MISSING(Step.by(Role.GRADUATE).from(PASSED_ON).to(NOT_RECEIVED)),
    RECLAIM(Step.by(Role.CITY_OFFICER)
            .from(CLAIMED, PASSED_ON, NOT_RECEIVED, RECEIVED)
            .to(RECLAIMED)),
    GIVE_BACK_TO_BASE(Step.by(Role.CITY_OFFICER).from(RECLAIMED).to(CLAIMED)),
    GIVE_BACK_ON_THE_WAY(Step.by(Role.CITY_OFFICER).from(RECLAIMED).to(PASSED_ON)),
    GIVE_BACK_IN_HAND(Step.by(Role.CITY_OFFICER).from(RECLAIMED).to(RECEIVED)),
    RECOVER(Step.by(Role.FINANCE).from(RECLAIMED).to(RECOVERED)),
    UNDO_RECOVERY(Step.by(Role.FINANCE).from(RECOVERED).to(RECLAIMED)),
    WRITE_OFF(Step.by(Role.CITY_OFFICER).from(RECLAIMED).to(WRITTEN_OFF));

    private final Step<LineState> step;

    LineMove(Step<LineState> step) {
        this.step = step;
    }

    @Override
    public Step<LineState> step() {
        return step;
    }
}
