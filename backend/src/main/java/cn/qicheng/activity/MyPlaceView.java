package cn.qicheng.activity;

import cn.qicheng.activity.domain.ActivityPlaceState;
import cn.qicheng.activity.domain.ActivityTimes.Doors;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the reader stands with an activity.
 *
 * @param state null if the reader never came
 * @param ahead how many wait before the reader; 0 for who does not wait
 */
@Serdeable
public record MyPlaceView(
        ActivityItem activity,
        @Nullable ActivityPlaceState state,
        @Nullable String stateName,
        int number,
        int ahead,
        @Nullable Instant takenAt,
        @Nullable Instant checkedInAt,
        Doors doors,
        Instant doorsOpen,
        boolean mayTake,
        boolean mayLeave,
        boolean mayRate,
        @Nullable Integer stars,
        @Nullable String words) {}
