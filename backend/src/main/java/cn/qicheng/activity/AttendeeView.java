package cn.qicheng.activity;

import cn.qicheng.activity.domain.ActivityPlaceState;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody on the list at the door, for the office that keeps the activity. */
@Serdeable
public record AttendeeView(
        String id,
        int number,
        String name,
        String phoneMasked,
        ActivityPlaceState state,
        String stateName,
        boolean walkIn,
        boolean byHand,
        Instant takenAt,
        @Nullable Instant checkedInAt,
        List<String> allowedMoves) {}
