package cn.qicheng.judging;

import org.jspecify.annotations.Nullable;

/**
 * Asks for one more round of an edition.
 *
 * @param places how many go on or are nominated at most; null in a last round for as many as the quotas allow
 * @param last whether titles are nominated from it
 */
public record PlanRound(
        String editionId, String name, @Nullable Integer places, boolean last, RoundTermsView terms) {}
