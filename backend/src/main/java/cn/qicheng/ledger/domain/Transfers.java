package cn.qicheng.ledger.domain;

import cn.qicheng.ledger.Account;
import cn.qicheng.ledger.LedgerItem;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** All transfers; inserted once, never updated. The table takes a movement of a person's month once. */
public interface Transfers {

    void add(List<Transfer> transfers);

    /** Returns the histories of the items, also of those nothing was posted for. */
    List<ItemHistory> histories(Collection<LedgerItem> items);

    /** Returns every stored history of the items, as it stands in the table. */
    List<ItemHistory> stored(Collection<String> itemIds);

    /** Returns the ids of items after the given one, in order; the empty text stands before the first. */
    List<String> itemsAfter(String itemId, int size);

    /** What stands in an account, in fen. */
    record Balance(Account account, long fen) {}

    /** Returns the balances of one kind of year, or of all bases or people together (owner empty). */
    List<Balance> balances();

    /** Both halves of each transfer as stored: the sum, and how many there are. */
    record Halves(String transferId, long sumFen, long biggestFen, int count) {}

    Map<String, Halves> halves(Collection<String> transferIds);

    /** One half as stored. */
    record Half(String id, String transferId, Account account, long fen) {}

    /** Returns the halves themselves, a transfer's together. */
    List<Half> each(Collection<String> transferIds);

    /** Sums and counts over the whole ledger. */
    record Totals(long transfers, long entries, long sumFen) {}

    Totals totals();

    /** A person's month that was paid more than once on balance. */
    record PaidTwice(String personId, LocalDate monthFrom, String itemId, long times) {}

    List<PaidTwice> paidTwice();
}
