package cn.qicheng.title.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface QuotaRows extends GenericRepository<QuotaMovementRow, String> {

    QuotaMovementRow save(QuotaMovementRow row);

    /** The row is made by whoever needs it first; two at once make one. */
    @Query("INSERT INTO title_quota_count(tier, pool_key, scope, extra, reserved, used)"
            + " VALUES (:tier, :poolKey, :scope, 0, 0, 0) ON DUPLICATE KEY UPDATE extra = extra")
    int ensure(String tier, String poolKey, String scope);

    @Query("SELECT extra, reserved, used FROM title_quota_count"
            + " WHERE tier = :tier AND pool_key = :poolKey AND scope = :scope FOR UPDATE")
    Optional<QuotaCountRow> lock(String tier, String poolKey, String scope);

    @Query("SELECT extra, reserved, used FROM title_quota_count"
            + " WHERE tier = :tier AND pool_key = :poolKey AND scope = :scope")
    Optional<QuotaCountRow> count(String tier, String poolKey, String scope);

    @Query("UPDATE title_quota_count SET extra = :extra, reserved = :reserved, used = :used"
            + " WHERE tier = :tier AND pool_key = :poolKey AND scope = :scope")
    int write(String tier, String poolKey, String scope, int extra, int reserved, int used);

    @Query("SELECT * FROM title_quota_movement WHERE tier = :tier AND pool_key = :poolKey"
            + " ORDER BY id DESC LIMIT :size OFFSET :offset")
    List<QuotaMovementRow> movements(String tier, String poolKey, int size, long offset);
}
