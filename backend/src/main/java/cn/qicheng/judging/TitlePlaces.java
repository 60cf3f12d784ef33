package cn.qicheng.judging;

import cn.qicheng.policy.FounderTier;
import cn.qicheng.policy.QuotaPool;

/**
 * What a selection needs to know of titles; answered by who keeps their ledger, above this module. Without anybody to ask,
 * the whole quota is open.
 */
public interface TitlePlaces {

    /** Returns how many places of the pool are neither reserved nor used; never below zero. */
    int open(QuotaPool pool, int year);

    /** Whether the firm or founder has been nominated for this title, or has it. */
    boolean holds(FounderTier tier, String entityKey);

    /** Whether titles stand on the round's result, so that it cannot be opened any more. */
    boolean builtOn(String roundId);
}
