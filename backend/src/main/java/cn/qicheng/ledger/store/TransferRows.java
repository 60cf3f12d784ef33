package cn.qicheng.ledger.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface TransferRows extends GenericRepository<TransferRow, String> {

    Iterable<TransferRow> saveAll(Iterable<TransferRow> rows);

    List<TransferRow> findByPersonIdInOrderByItemIdAscAndSeqAsc(Collection<String> personIds);

    List<TransferRow> findByItemIdInOrderByItemIdAscAndSeqAsc(Collection<String> itemIds);

    @Query("SELECT DISTINCT item_id FROM ledger_transfer WHERE item_id > :after ORDER BY item_id LIMIT :size")
    List<String> itemsAfter(String after, int size);

    /** Years one by one; bases together and people together. */
    @Query(
            "SELECT account_kind AS kind, IF(account_kind IN ('BUDGET', 'COMMITTED', 'HELD', 'ORDERED', 'RETURNED', 'WRITTEN_OFF'), account_owner, '') AS owner,"
                    + " CAST(SUM(amount_fen) AS SIGNED) AS fen FROM ledger_entry"
                    + " GROUP BY account_kind, IF(account_kind IN ('BUDGET', 'COMMITTED', 'HELD', 'ORDERED', 'RETURNED', 'WRITTEN_OFF'), account_owner, '')")
    List<BalanceRow> balances();

    @Query(
            "SELECT transfer_id, CAST(SUM(amount_fen) AS SIGNED) AS sum_fen, MAX(amount_fen) AS biggest_fen, COUNT(*) AS halves"
                    + " FROM ledger_entry WHERE transfer_id IN (:transferIds) GROUP BY transfer_id")
    List<HalvesRow> halves(Collection<String> transferIds);

    @Query("SELECT COUNT(*) FROM ledger_transfer")
    long transfers();

    @Query("SELECT COUNT(*) FROM ledger_entry")
    long entries();

    @Query("SELECT CAST(COALESCE(SUM(amount_fen), 0) AS SIGNED) FROM ledger_entry")
    long sum();

    /** An item that was given back as a whole counts as never paid. */
    @Query("SELECT person_id, month_from, MIN(item_id) AS item_id, CAST(SUM(paid) AS SIGNED) AS times FROM ("
            + " SELECT person_id, month_from, item_id,"
            + " SUM(IF(occasion = 'PAY', IF(back, -1, 1), 0))"
            + " - IF(SUM(IF(occasion = 'REPAY', IF(back, -amount_fen, amount_fen), 0))"
            + " = MAX(IF(occasion = 'PAY', amount_fen, 0)), 1, 0) AS paid"
            + " FROM ledger_transfer WHERE occasion IN ('PAY', 'REPAY') GROUP BY person_id, month_from, item_id) items"
            + " GROUP BY person_id, month_from HAVING SUM(paid) > 1")
    List<PaidTwiceRow> paidTwice();
}
