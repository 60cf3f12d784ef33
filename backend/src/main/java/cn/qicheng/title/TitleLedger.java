package cn.qicheng.title;

import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.Clause;
import cn.qicheng.policy.CompetitionPoint;
import cn.qicheng.policy.FounderTier;
import cn.qicheng.policy.PolicyBook;
import cn.qicheng.policy.QuotaPool;
import cn.qicheng.title.domain.FounderTitle;
import cn.qicheng.title.domain.QuotaCount;
import cn.qicheng.title.domain.QuotaLedger;
import cn.qicheng.title.domain.QuotaLedger.Kind;
import cn.qicheng.title.domain.QuotaLedger.Movement;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Moves places of the quotas, inside the transaction of the title that moves them. */
@Singleton
class TitleLedger {

    private final QuotaLedger ledger;
    private final PolicyBook policy;
    private final Clock clock;

    TitleLedger(QuotaLedger ledger, PolicyBook policy, Clock clock) {
        this.ledger = ledger;
        this.policy = policy;
        this.clock = clock;
    }

    /** Reserves a place for each, or for none: pools are held in one order, so that two lists never wait for each other. */
    void reserve(Collection<FounderTitle> nominated, Actor actor) {
        var wanted = new TreeMap<String, Integer>();
        nominated.stream()
                .map(FounderTitle::poolKey)
                .filter(key -> key != null)
                .forEach(key -> wanted.merge(key, 1, Integer::sum));
        if (wanted.isEmpty()) {
            return;
        }
        var first = nominated.iterator().next();
        wanted.forEach((key, places) -> {
            var pool = pool(first.tier(), key);
            var count = ledger.alone(pool, first.scope());
            if (!count.has(places) && !policy.competition().quotaOverrun().equals("WARN")) {
                throw TitleProblems.quotaUsedUp(pool.name(), places, count.open(), clause(pool));
            }
        });
        nominated.forEach(title -> move(title, Kind.RESERVE, count -> count.reserving(1), "拟授", actor));
    }

    void release(FounderTitle title, String reason, Actor actor) {
        move(title, Kind.RELEASE, QuotaCount::releasing, reason, actor);
    }

    void use(FounderTitle title, Actor actor) {
        move(title, Kind.USE, QuotaCount::using, "授予", actor);
    }

    void giveBack(FounderTitle title, String reason, Actor actor) {
        move(title, Kind.GIVE_BACK, QuotaCount::givingBack, reason, actor);
    }

    void widen(QuotaPool pool, String scope, int places, String reason, Actor actor) {
        write(pool, scope, Kind.WIDEN, places, null, count -> count.widened(places), reason, actor);
    }

    QuotaPool pool(FounderTier tier, String key) {
        return policy.competition().pools(tier).stream()
                .filter(pool -> pool.key().equals(key))
                .findFirst()
                .orElseThrow(TitleProblems::poolAbsent);
    }

    private void move(FounderTitle title, Kind kind, UnaryOperator<QuotaCount> change, String reason, Actor actor) {
        if (title.poolKey() != null) {
            write(pool(title.tier(), title.poolKey()), title.scope(), kind, 1, title.id(), change, reason, actor);
        }
    }

    private void write(
            QuotaPool pool,
            String scope,
            Kind kind,
            int places,
            @Nullable String titleId,
            UnaryOperator<QuotaCount> change,
            String reason,
            Actor actor) {
        var after = change.apply(ledger.alone(pool, scope));
        ledger.move(
                new Movement(
                        pool,
                        scope,
                        kind,
                        places,
                        titleId,
                        reason,
                        actor.personId(),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS)),
                after);
    }

    private Clause clause(QuotaPool pool) {
        return policy.clause(
                pool.by() == QuotaPool.By.CATEGORY
                        ? CompetitionPoint.QUOTA_BY_CATEGORY
                        : CompetitionPoint.QUOTA_BY_DISTRICT);
    }
}
