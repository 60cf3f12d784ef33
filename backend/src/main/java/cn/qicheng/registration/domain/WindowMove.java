package cn.qicheng.registration.domain;

import static cn.qicheng.registration.domain.WindowState.CANCELLED;
import static cn.qicheng.registration.domain.WindowState.PLANNED;
import static cn.qicheng.registration.domain.WindowState.PUBLISHED;

import cn.qicheng.kernel.Move;
import cn.qicheng.kernel.Role;
import java.util.Set;

/** The steps of a registration window (报名时段). Opening and closing are not steps: the clock does them. */
public enum WindowMove implements Move<WindowState> {
    PUBLISH(Set.of(PLANNED), PUBLISHED),
    CANCEL(Set.of(PLANNED, PUBLISHED), CANCELLED);

    private final Set<WindowState> from;
    private final WindowState to;

    WindowMove(Set<WindowState> from, WindowState to) {
        this.from = from;
        this.to = to;
    }

    @Override
    public Role by() {
        return Role.CITY_OFFICER;
    }

    @Override
    public Set<WindowState> from() {
        return from;
    }

    @Override
    public WindowState to() {
        return to;
    }
}
