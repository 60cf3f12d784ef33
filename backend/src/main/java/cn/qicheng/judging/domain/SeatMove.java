package cn.qicheng.judging.domain;

import static cn.qicheng.judging.domain.SeatState.OPEN;
import static cn.qicheng.judging.domain.SeatState.RECUSED;
import static cn.qicheng.judging.domain.SeatState.RELIEVED;
import static cn.qicheng.judging.domain.SeatState.SIGNED;
import static cn.qicheng.judging.domain.SeatState.STRUCK;

import cn.qicheng.kernel.Move;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.Step;

/**
 * Every step of a judge's place on a panel. The city may take the organiser's steps; the district of a
 * district's contest and the department of a city's take them for their own, and the trail names who it was.
 */
public enum SeatMove implements Move<SeatState> {
    SIGN(Step.by(Role.JUDGE).from(OPEN).to(SIGNED)),
    RECUSE(Step.by(Role.JUDGE).from(OPEN).to(RECUSED)),
    RELIEVE(Step.by(Role.CITY_OFFICER).from(OPEN).to(RELIEVED)),
    STRIKE(Step.by(Role.CITY_OFFICER).from(SIGNED).to(STRUCK));

    private final Step<SeatState> step;

    SeatMove(Step<SeatState> step) {
        this.step = step;
    }

    @Override
    public Step<SeatState> step() {
        return step;
    }
}
