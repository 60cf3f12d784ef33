package cn.qicheng.registration.domain;

import static cn.qicheng.registration.domain.WindowState.CANCELLED;
import static cn.qicheng.registration.domain.WindowState.PLANNED;
import static cn.qicheng.registration.domain.WindowState.PUBLISHED;

import cn.qicheng.kernel.Move;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.Step;

/** The steps of a registration window (报名时段). Opening and closing are not steps: the clock does them. */
public enum WindowMove implements Move<WindowState> {
    PUBLISH(Step.by(Role.CITY_OFFICER).from(PLANNED).to(PUBLISHED)),
    CANCEL(Step.by(Role.CITY_OFFICER).from(PLANNED, PUBLISHED).to(CANCELLED));

    private final Step<WindowState> step;

    WindowMove(Step<WindowState> step) {
        this.step = step;
    }

    @Override
    public Step<WindowState> step() {
        return step;
    }
}
