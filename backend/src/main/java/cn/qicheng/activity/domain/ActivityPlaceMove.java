package cn.qicheng.activity.domain;

import static cn.qicheng.activity.domain.ActivityPlaceState.ATTENDED;
import static cn.qicheng.activity.domain.ActivityPlaceState.HELD;
import static cn.qicheng.activity.domain.ActivityPlaceState.LEFT;
import static cn.qicheng.activity.domain.ActivityPlaceState.WAITING;

import cn.qicheng.kernel.Move;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.Step;

/** Every step of a person's place at an activity, after the first tap. */
public enum ActivityPlaceMove implements Move<ActivityPlaceState> {
    LEAVE(Step.by(Role.ENTREPRENEUR).from(HELD, WAITING).to(LEFT)),
    TAKE_AGAIN(Step.by(Role.ENTREPRENEUR).from(LEFT).to(HELD)),
    QUEUE_AGAIN(Step.by(Role.ENTREPRENEUR).from(LEFT).to(WAITING)),
    MOVE_UP(Step.by(Role.SYSTEM).from(WAITING).to(HELD)),
    CHECK_IN(Step.by(Role.ENTREPRENEUR).from(HELD).to(ATTENDED)),
    WALK_IN_AGAIN(Step.by(Role.ENTREPRENEUR).from(LEFT).to(ATTENDED)),
    ENTER_BY_HAND(Step.by(Role.DISTRICT_OFFICER).from(HELD).to(ATTENDED)),
    TAKE_BACK_ENTRY(Step.by(Role.DISTRICT_OFFICER).from(ATTENDED).to(HELD));

    private final Step<ActivityPlaceState> step;

    ActivityPlaceMove(Step<ActivityPlaceState> step) {
        this.step = step;
    }

    @Override
    public Step<ActivityPlaceState> step() {
        return step;
    }
}
