package cn.qicheng.activity.domain;

import static cn.qicheng.activity.domain.ActivityState.CANCELLED;
import static cn.qicheng.activity.domain.ActivityState.PLANNED;
import static cn.qicheng.activity.domain.ActivityState.PUBLISHED;

import cn.qicheng.kernel.Move;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.Step;

/** Every step of an activity. The office that keeps it takes them: a district's or the city's. */
public enum ActivityMove implements Move<ActivityState> {
    CHANGE_PLAN(Step.by(Role.DISTRICT_OFFICER).from(PLANNED).to(PLANNED)),
    PUBLISH(Step.by(Role.DISTRICT_OFFICER).from(PLANNED).to(PUBLISHED)),
    CHANGE(Step.by(Role.DISTRICT_OFFICER).from(PUBLISHED).to(PUBLISHED)),
    CANCEL(Step.by(Role.DISTRICT_OFFICER).from(PLANNED, PUBLISHED).to(CANCELLED));

    private final Step<ActivityState> step;

    ActivityMove(Step<ActivityState> step) {
        this.step = step;
    }

    @Override
    public Step<ActivityState> step() {
        return step;
    }
}
