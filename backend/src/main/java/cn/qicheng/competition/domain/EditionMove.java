package cn.qicheng.competition.domain;

import static cn.qicheng.competition.domain.EditionState.CANCELLED;
import static cn.qicheng.competition.domain.EditionState.CONCLUDED;
import static cn.qicheng.competition.domain.EditionState.IN_JUDGING;
import static cn.qicheng.competition.domain.EditionState.PLANNED;
import static cn.qicheng.competition.domain.EditionState.PUBLISHED;
import static cn.qicheng.competition.domain.EditionState.RESULTS_OUT;

import cn.qicheng.kernel.Move;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.Step;

/**
 * The steps of an edition (一届赛事). The city may take every step; the district of a district's contest and the department
 * that leads the series of a city's contest take them for their own, and the trail names who it was.
 */
public enum EditionMove implements Move<EditionState> {
    PUBLISH(Step.by(Role.CITY_OFFICER).from(PLANNED).to(PUBLISHED)),
    CANCEL(Step.by(Role.CITY_OFFICER).from(PLANNED, PUBLISHED).to(CANCELLED)),
    /** Only after entries closed, and only when every entry is decided. */
    BEGIN_JUDGING(Step.by(Role.CITY_OFFICER).from(PUBLISHED).to(IN_JUDGING)),
    ANNOUNCE_RESULTS(Step.by(Role.CITY_OFFICER).from(IN_JUDGING).to(RESULTS_OUT)),
    CONCLUDE(Step.by(Role.CITY_OFFICER).from(RESULTS_OUT).to(CONCLUDED));

    private final Step<EditionState> step;

    EditionMove(Step<EditionState> step) {
        this.step = step;
    }

    @Override
    public Step<EditionState> step() {
        return step;
    }
}
