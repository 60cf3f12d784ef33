package cn.qicheng.title.store;

import cn.qicheng.kernel.Ulid;
import cn.qicheng.policy.QuotaPool;
import cn.qicheng.title.domain.QuotaCount;
import cn.qicheng.title.domain.QuotaLedger;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

@Singleton
class JdbcQuotaLedger implements QuotaLedger {

    private static final QuotaCountRow NOTHING_YET = new QuotaCountRow(0, 0, 0);

    private final QuotaRows rows;

    JdbcQuotaLedger(QuotaRows rows) {
        this.rows = rows;
    }

    @Override
    public QuotaCount count(QuotaPool pool, String scope) {
        return count(pool, scope, rows.count(pool.tier().name(), pool.key(), scope));
    }

    @Override
    public QuotaCount alone(QuotaPool pool, String scope) {
        rows.ensure(pool.tier().name(), pool.key(), scope);
        return count(pool, scope, rows.lock(pool.tier().name(), pool.key(), scope));
    }

    @Override
    public void move(Movement movement, QuotaCount after) {
        var pool = movement.pool();
        rows.write(pool.tier().name(), pool.key(), movement.scope(), after.extra(), after.reserved(), after.used());
        rows.save(new QuotaMovementRow(
                Ulid.next(),
                pool.tier().name(),
                pool.key(),
                movement.scope(),
                movement.kind(),
                movement.places(),
                movement.titleId(),
                movement.reason(),
                movement.actorId(),
                movement.at()));
    }

    @Override
    public List<Written> movements(String tier, String poolKey, int page, int size) {
        return rows.movements(tier, poolKey, size, (long) page * size).stream()
                .map(QuotaMovementRow::written)
                .toList();
    }

    private static QuotaCount count(QuotaPool pool, String scope, Optional<QuotaCountRow> row) {
        var stored = row.orElse(NOTHING_YET);
        return new QuotaCount(pool.key(), scope, pool.quota(), stored.extra(), stored.reserved(), stored.used());
    }
}
