package cn.qicheng.competition;

import cn.qicheng.policy.ContestLevel;
import cn.qicheng.policy.FounderTier;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What other modules may know of an edition.
 *
 * @param series code in the policy data; the category of the city's quota as well
 * @param districtCode whose contest it is; the city's code above the districts
 * @param ordinal month 1–12, quarter 1–4, or 1
 * @param lastDay the last day of entries: ages are counted on it
 * @param judgingTerms how will be judged, in words, as declared before publication; frozen since
 */
public record EditionFacts(
        String id,
        String no,
        String name,
        String series,
        ContestLevel level,
        String districtCode,
        Rhythm rhythm,
        int year,
        int ordinal,
        EditionPhase phase,
        Instant opensAt,
        Instant closesAt,
        LocalDate lastDay,
        @Nullable LocalDate judgingFrom,
        @Nullable LocalDate judgingUntil,
        @Nullable String judgingTerms,
        String policyVersion) {

    /** The title this edition selects for. */
    public FounderTier tier() {
        return level.tier();
    }
}
