package cn.qicheng.title;

import cn.qicheng.audit.AuditTrail;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.SubjectRef;
import cn.qicheng.policy.FounderTier;
import cn.qicheng.policy.PolicyBook;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Where the city office lets a pool exceed its quota, each time with a reason. */
@Singleton
@Transactional
public class QuotaDesk {

    private final TitleLedger ledger;
    private final PolicyBook policy;
    private final AuditTrail audit;
    private final Clock clock;

    QuotaDesk(TitleLedger ledger, PolicyBook policy, AuditTrail audit, Clock clock) {
        this.ledger = ledger;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    /** Allows so many places beyond the quota; refused where the city has ruled that out altogether. */
    public void widen(FounderTier tier, String poolKey, int places, String reason, Actor actor) {
        actor.mustHold(Role.CITY_OFFICER);
        var pool = ledger.pool(tier, poolKey);
        if (policy.competition().quotaOverrun().equals("BLOCK")) {
            throw TitleProblems.overrunBlocked();
        }
        var scope = QuotaScope.of(policy.competition(), ChinaTime.today(clock).getYear());
        ledger.widen(pool, scope, places, reason.strip(), actor);
        audit.noted(
                new SubjectRef("TITLE_QUOTA", tier + ":" + poolKey),
                "WIDEN",
                actor,
                Role.CITY_OFFICER,
                "+%d %s".formatted(places, reason.strip()));
    }
}
