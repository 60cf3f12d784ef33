package cn.qicheng.registration;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Plans a window over named posts, or over all posts filed this year in one district or, without either, in the whole city.
 */
public record PlanWindow(
        String name,
        Instant opensAt,
        Instant closesAt,
        @Nullable List<String> positionIds,
        @Nullable String districtCode) {}
