package cn.qicheng.judging.domain;

import static cn.qicheng.judging.domain.RoundState.DECLARED;
import static cn.qicheng.judging.domain.RoundState.DRAFT;
import static cn.qicheng.judging.domain.RoundState.SCORING;
import static cn.qicheng.judging.domain.RoundState.SEALED;

import cn.qicheng.kernel.Move;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.Step;

/**
 * Every step of a round. REOPEN is for a tie found after sealing: the old result stays readable, and the next one names it
 * as the one it replaces. The city may take every step; the district of a district's contest and the department of a city's
 * take them for their own, and the trail names who it was.
 */
public enum RoundMove implements Move<RoundState> {
    DECLARE(Step.by(Role.CITY_OFFICER).from(DRAFT).to(DECLARED)),
    WITHDRAW_TERMS(Step.by(Role.CITY_OFFICER).from(DECLARED).to(DRAFT)),
    ASSIGN(Step.by(Role.CITY_OFFICER).from(DECLARED).to(SCORING)),
    SEAL(Step.by(Role.CITY_OFFICER).from(SCORING).to(SEALED)),
    REOPEN(Step.by(Role.CITY_OFFICER).from(SEALED).to(SCORING));

    private final Step<RoundState> step;

    RoundMove(Step<RoundState> step) {
        this.step = step;
    }

    @Override
    public Step<RoundState> step() {
        return step;
    }
}
