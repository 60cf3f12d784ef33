package cn.qicheng.activity;

import cn.qicheng.activity.domain.ActivityState;
import cn.qicheng.activity.domain.ActivityTimes;
import java.time.Instant;

/** What an activity is about at this moment, for those who look at it. */
public enum ActivityPhase {
    PLANNED,
    REGISTERING,
    /** One can no longer register, and it has not begun. */
    CLOSED,
    RUNNING,
    OVER,
    CANCELLED;

    static ActivityPhase of(ActivityState state, ActivityTimes times, Instant now) {
        return switch (state) {
            case PLANNED -> PLANNED;
            case CANCELLED -> CANCELLED;
            case PUBLISHED -> published(times, now);
        };
    }

    private static ActivityPhase published(ActivityTimes times, Instant now) {
        if (times.over(now)) {
            return OVER;
        }
        if (times.begun(now)) {
            return RUNNING;
        }
        return times.registers(now) ? REGISTERING : CLOSED;
    }
}
