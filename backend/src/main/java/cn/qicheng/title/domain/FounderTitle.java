package cn.qicheng.title.domain;

import cn.qicheng.policy.FounderTier;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One project's title, from nomination on.
 *
 * @param poolKey the pool whose place it holds; null for a title without a quota
 * @param scope the year or ALL the pool counts in
 */
public record FounderTitle(
        String id,
        FounderTier tier,
        Origin origin,
        Holder holder,
        @Nullable String poolKey,
        String scope,
        TitleState state,
        @Nullable String noticeId,
        @Nullable Certificate certificate,
        @Nullable String reason,
        long version) {

    /** The sealed result it stands on. */
    public record Origin(
            String editionId, String roundId, String resultHash, String entryId, int rank, String points) {}

    /** Who gets it. */
    public record Holder(
            String personId, String entityKey, String projectName, String entityName, String districtCode) {}

    /** What was granted, by whom, when. */
    public record Certificate(String no, LocalDate grantedOn, String grantedBy, String documentNo) {}

    private static final Set<TitleState> OVER = EnumSet.of(TitleState.REMOVED, TitleState.REVOKED);

    /** Whether it keeps the founder from being nominated for the same title again. */
    public boolean stands() {
        return !OVER.contains(state);
    }

    public FounderTitle moved(TitleMove move) {
        return in(move.applyTo(state), noticeId, certificate, reason);
    }

    public FounderTitle moved(TitleMove move, String why) {
        return in(move.applyTo(state), noticeId, certificate, why);
    }

    public FounderTitle published(String notice) {
        return in(TitleMove.PUBLISH.applyTo(state), notice, certificate, reason);
    }

    public FounderTitle granted(TitleMove move, Certificate granted) {
        return in(move.applyTo(state), noticeId, granted, reason);
    }

    private FounderTitle in(
            TitleState next, @Nullable String notice, @Nullable Certificate granted, @Nullable String why) {
        return new FounderTitle(id, tier, origin, holder, poolKey, scope, next, notice, granted, why, version);
    }
}
