package cn.qicheng.title;

import cn.qicheng.judging.TitlePlaces;
import cn.qicheng.policy.FounderTier;
import cn.qicheng.policy.PolicyBook;
import cn.qicheng.policy.QuotaPool;
import cn.qicheng.title.domain.FounderTitle;
import cn.qicheng.title.domain.FounderTitles;
import cn.qicheng.title.domain.QuotaLedger;
import jakarta.inject.Singleton;

/** Tells the judges' module how many places are left and who has a title. */
@Singleton
class TitleBook implements TitlePlaces {

    private final QuotaLedger ledger;
    private final FounderTitles titles;
    private final PolicyBook policy;

    TitleBook(QuotaLedger ledger, FounderTitles titles, PolicyBook policy) {
        this.ledger = ledger;
        this.titles = titles;
        this.policy = policy;
    }

    @Override
    public int open(QuotaPool pool, int year) {
        return ledger.count(pool, QuotaScope.of(policy.competition(), year)).open();
    }

    @Override
    public boolean holds(FounderTier tier, String entityKey) {
        return titles.stands(tier, entityKey);
    }

    @Override
    public boolean builtOn(String roundId) {
        return titles.ofRound(roundId).stream().anyMatch(FounderTitle::stands);
    }
}
