package cn.qicheng.registration.domain;

import static cn.qicheng.registration.domain.PostDoor.CLOSED;
import static cn.qicheng.registration.domain.PostDoor.OPEN;
import static cn.qicheng.registration.domain.PostDoor.PAUSED;

import cn.qicheng.kernel.Move;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.Step;

/**
 * What an officer does with a post's door in the middle of a window: the district's for its own posts, the city's for all.
 * Places that are taken or offered stay so.
 */
public enum PostDoorMove implements Move<PostDoor> {
    PAUSE(Step.by(Role.DISTRICT_OFFICER).from(OPEN).to(PAUSED)),
    RESUME(Step.by(Role.DISTRICT_OFFICER).from(PAUSED).to(OPEN)),
    CLOSE(Step.by(Role.DISTRICT_OFFICER).from(OPEN, PAUSED).to(CLOSED)),
    REOPEN(Step.by(Role.DISTRICT_OFFICER).from(CLOSED).to(OPEN));

    private final Step<PostDoor> step;

    PostDoorMove(Step<PostDoor> step) {
        this.step = step;
    }

    @Override
    public Step<PostDoor> step() {
        return step;
    }
}
