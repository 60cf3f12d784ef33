package cn.qicheng.title.domain;

import cn.qicheng.policy.QuotaPool;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ledger of places: counts per pool, and every movement for ever. */
public interface QuotaLedger {

    /** What a movement did. */
    enum Kind {
        RESERVE,
        RELEASE,
        USE,
        GIVE_BACK,
        WIDEN
    }

    /**
     * A line of the ledger.
     *
     * @param titleId null for a widening
     */
    record Movement(
            QuotaPool pool,
            String scope,
            Kind kind,
            int places,
            @Nullable String titleId,
            String reason,
            String actorId,
            Instant at) {}

    /** A line as it was written. */
    record Written(
            String tier,
            String poolKey,
            String scope,
            Kind kind,
            int places,
            @Nullable String titleId,
            String reason,
            String actorId,
            Instant at) {}

    QuotaCount count(QuotaPool pool, String scope);

    /** Holds the pool until the transaction ends: two editions take turns at its last place. */
    QuotaCount alone(QuotaPool pool, String scope);

    void move(Movement movement, QuotaCount after);

    /** Latest first. */
    List<Written> movements(String tier, String poolKey, int page, int size);
}
