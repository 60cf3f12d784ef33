package cn.qicheng.registration.domain;

import static cn.qicheng.registration.domain.WindowState.CANCELLED;
import static cn.qicheng.registration.domain.WindowState.PLANNED;
import static cn.qicheng.registration.domain.WindowState.PUBLISHED;
import static cn.qicheng.registration.domain.WindowState.RECONCILED;

import cn.qicheng.kernel.Move;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.Step;

/** The steps of a registration window (报名时段). Opening and closing are not steps: the clock does them. */
public enum WindowMove implements Move<WindowState> {
    PUBLISH(Step.by(Role.CITY_OFFICER).from(PLANNED).to(PUBLISHED)),
    CANCEL(Step.by(Role.CITY_OFFICER).from(PLANNED, PUBLISHED).to(CANCELLED)),
    /** Only after it closed, and only if every count agrees. */
    SEAL(Step.by(Role.CITY_OFFICER).from(PUBLISHED).to(RECONCILED));

    private final Step<WindowState> step;

    WindowMove(Step<WindowState> step) {
        this.step = step;
    }

    @Override
    public Step<WindowState> step() {
        return step;
    }
}
