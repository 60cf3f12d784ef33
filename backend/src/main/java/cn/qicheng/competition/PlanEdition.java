package cn.qicheng.competition;

import cn.qicheng.policy.ContestLevel;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Plans an edition; {@code districtCode} counts at the level of districts only. */
public record PlanEdition(
        String series, ContestLevel level, String districtCode, Rhythm rhythm, int year, int ordinal, Terms terms) {

    /** What may still change until publication. */
    public record Terms(
            @Nullable String sponsor,
            Instant opensAt,
            Instant closesAt,
            @Nullable LocalDate judgingFrom,
            @Nullable LocalDate judgingUntil,
            @Nullable String judgingTerms) {}
}
