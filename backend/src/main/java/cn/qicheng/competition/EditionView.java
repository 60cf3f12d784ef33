package cn.qicheng.competition;

import cn.qicheng.policy.ContestLevel;
import cn.qicheng.policy.FounderTier;
import cn.qicheng.policy.QuotaPool;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An edition as the phone shows it.
 *
 * @param direct whether one may enter it oneself; otherwise entries are carried up from below
 * @param quota the places its titles are counted against; null where the document gives none
 * @param counts how many entries stand where; null for who does not organise it
 */
@Serdeable
public record EditionView(
        String id,
        String no,
        String name,
        SeriesView series,
        ContestLevel level,
        String levelName,
        FounderTier tier,
        String tierName,
        String districtCode,
        String placeName,
        Rhythm rhythm,
        String rhythmName,
        int year,
        int ordinal,
        String periodName,
        @Nullable String sponsor,
        Instant opensAt,
        Instant closesAt,
        LocalDate lastDay,
        @Nullable LocalDate judgingFrom,
        @Nullable LocalDate judgingUntil,
        @Nullable String judgingTerms,
        EditionPhase phase,
        String phaseName,
        @Nullable String cancelReason,
        boolean direct,
        @Nullable QuotaPool quota,
        @Nullable Counts counts,
        List<String> allowedMoves,
        long version) {

    @Serdeable
    public record Counts(long inReview, long returned, long qualified, long notQualified, long withdrawn) {}
}
