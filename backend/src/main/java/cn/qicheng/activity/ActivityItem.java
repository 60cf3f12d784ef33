package cn.qicheng.activity;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An activity on a list. */
@Serdeable
public record ActivityItem(
        String id,
        ActivityKind kind,
        String kindName,
        @Nullable Course course,
        @Nullable String courseName,
        String title,
        String place,
        String districtCode,
        String districtName,
        Instant registerUntil,
        Instant startsAt,
        Instant endsAt,
        int places,
        int taken,
        int waiting,
        ActivityPhase phase) {}
