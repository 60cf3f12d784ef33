package cn.qicheng.ledger;

import cn.qicheng.kernel.Money;
import cn.qicheng.ledger.domain.ItemHistory;
import cn.qicheng.ledger.domain.Transfer;
import cn.qicheng.ledger.domain.Transfers;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the ledger says: where money stands, how it came there, and whether all of it can be true. */
@Singleton
@Transactional(readOnly = true)
public class LedgerBoard {

    /** How many items are held in memory while the whole ledger is read. */
    private static final int PAGE = 500;

    private final Transfers transfers;

    LedgerBoard(Transfers transfers) {
        this.transfers = transfers;
    }

    /** What stands in the accounts of a kind; {@code year} is empty where the owner is a base or a person. */
    public record Standing(AccountKind kind, String year, Money amount) {}

    /** One movement, as a person reads it. */
    public record Movement(
            String itemId,
            int seq,
            Occasion occasion,
            boolean takenBack,
            AccountKind from,
            AccountKind to,
            Money amount,
            LocalDate on,
            Instant postedAt,
            String transferId) {}

    /**
     * Where an item's money stands.
     *
     * @param stands what of it is not settled yet, or where the last of it went
     * @param returned how much was demanded back and came
     * @param writtenOff how much was demanded back and was given up
     */
    public record Position(String itemId, AccountKind stands, Money amount, Money returned, Money writtenOff) {}

    /**
     * What a check of the ledger found.
     *
     * @param sum all halves together: zero, or something is wrong
     */
    public record Findings(long items, long transfers, Money sum, List<LedgerFault> faults) {}

    /** Receives the whole ledger item by item, in pages; used by exports and by checks that know more than the ledger. */
    public interface Reader {
        void page(List<Movement> movements);
    }

    /** One half of a transfer as stored. */
    public record Half(String id, String transferId, Account account, Money amount) {}

    /** Returns every stored transfer of the items, an item's together and in their order. */
    public List<LedgerProof.Stored> stored(Collection<String> itemIds) {
        return transfers.stored(itemIds).stream()
                .flatMap(history -> history.transfers().stream())
                .map(LedgerProof.Stored::of)
                .toList();
    }

    /** Returns both halves of the transfers as stored. */
    public List<Half> halves(Collection<String> transferIds) {
        return transfers.each(transferIds).stream()
                .map(half -> new Half(half.id(), half.transferId(), half.account(), new Money(half.fen())))
                .toList();
    }

    public List<Standing> standings() {
        return transfers.balances().stream()
                .map(balance ->
                        new Standing(balance.account().kind(), balance.account().owner(), new Money(balance.fen())))
                .toList();
    }

    /** Returns where the money of the items stands; items without any transfer are absent. */
    public Map<String, Position> positions(Collection<String> itemIds) {
        return transfers.stored(itemIds).stream()
                .map(history -> new Position(
                        history.item().id(),
                        history.stands(),
                        history.item().amount(),
                        history.inParts(Occasion.REPAY),
                        history.inParts(Occasion.WRITE_OFF)))
                .collect(Collectors.toMap(Position::itemId, Function.identity()));
    }

    /** Reads all movements, an item's together and in their order. */
    public void read(Reader reader) {
        var after = "";
        for (var ids = transfers.itemsAfter(after, PAGE); !ids.isEmpty(); ids = transfers.itemsAfter(after, PAGE)) {
            reader.page(transfers.stored(ids).stream()
                    .flatMap(history -> history.transfers().stream())
                    .map(LedgerBoard::movement)
                    .toList());
            after = ids.getLast();
        }
    }

    /** Checks every transfer and every half of it, page by page, so that memory does not grow with the ledger. */
    public Findings check() {
        var faults = new ArrayList<LedgerFault>();
        var items = 0L;
        var after = "";
        for (var ids = transfers.itemsAfter(after, PAGE); !ids.isEmpty(); ids = transfers.itemsAfter(after, PAGE)) {
            var histories = transfers.stored(ids);
            items += histories.size();
            histories.forEach(history -> faults.addAll(history.faults()));
            faults.addAll(wrongHalves(histories));
            after = ids.getLast();
        }
        var totals = transfers.totals();
        if (totals.sumFen() != 0) {
            faults.add(new LedgerFault("", 0, "全部分录合计不是零，差 %s 元".formatted(new Money(totals.sumFen()).yuan())));
        }
        if (totals.entries() != 2 * totals.transfers()) {
            faults.add(new LedgerFault(
                    "",
                    0,
                    "%d 笔转账应有 %d 条分录，账上有 %d 条"
                            .formatted(totals.transfers(), 2 * totals.transfers(), totals.entries())));
        }
        transfers
                .paidTwice()
                .forEach(twice -> faults.add(new LedgerFault(
                        twice.itemId(), 0, "%s 开始的这个月净拨付了 %d 次".formatted(twice.monthFrom(), twice.times()))));
        return new Findings(items, totals.transfers(), new Money(totals.sumFen()), List.copyOf(faults));
    }

    private List<LedgerFault> wrongHalves(List<ItemHistory> histories) {
        var all = histories.stream()
                .flatMap(history -> history.transfers().stream())
                .toList();
        var halves = transfers.halves(all.stream().map(Transfer::id).toList());
        return all.stream()
                .filter(transfer -> !agrees(transfer, halves.get(transfer.id())))
                .map(transfer -> new LedgerFault(
                        transfer.item().id(), transfer.seq(), "第 %d 笔的两条分录对不上".formatted(transfer.seq())))
                .toList();
    }

    private static boolean agrees(Transfer transfer, Transfers.@Nullable Halves halves) {
        return halves != null
                && halves.count() == 2
                && halves.sumFen() == 0
                && halves.biggestFen() == transfer.amount().fen();
    }

    private static Movement movement(Transfer transfer) {
        return new Movement(
                transfer.item().id(),
                transfer.seq(),
                transfer.occasion(),
                transfer.reverses() != null,
                transfer.from().kind(),
                transfer.to().kind(),
                transfer.amount(),
                transfer.cause().on(),
                transfer.postedAt(),
                transfer.id());
    }
}
