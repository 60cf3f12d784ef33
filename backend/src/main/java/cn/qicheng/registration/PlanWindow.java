package cn.qicheng.registration;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Plans a window over named posts, or over all posts filed this year in one district or, without either, in the whole city.
 *
 * @param drawSeconds how long people arrive for a draw; null for the usual time
 * @param spreadSeconds over how many seconds people are let in, each at a moment of their own; null for the usual, first come only
 * @param readyAt from when on ready packs are judged; null for the usual time before the opening
 */
public record PlanWindow(
        String name,
        Instant opensAt,
        Instant closesAt,
        @Nullable List<String> positionIds,
        @Nullable String districtCode,
        Fairness fairness,
        @Nullable Integer drawSeconds,
        @Nullable Integer spreadSeconds,
        @Nullable Instant readyAt) {

    /** First come, with the ready pack open as long before as is usual. */
    public PlanWindow(
            String name,
            Instant opensAt,
            Instant closesAt,
            @Nullable List<String> positionIds,
            @Nullable String districtCode) {
        this(name, opensAt, closesAt, positionIds, districtCode, Fairness.FIRST_COME, null, null, null);
    }

    /** How places are given when more come than there are places. */
    public enum Fairness {
        FIRST_COME,
        DRAW
    }
}
