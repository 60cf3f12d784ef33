package cn.qicheng.ledger.store;

import cn.qicheng.ledger.Account;
import cn.qicheng.ledger.LedgerItem;
import cn.qicheng.ledger.Occasion;
import cn.qicheng.ledger.domain.ItemHistory;
import cn.qicheng.ledger.domain.Transfer;
import cn.qicheng.ledger.domain.Transfers;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

@Singleton
class JdbcTransfers implements Transfers {

    private final TransferRows transfers;
    private final EntryRows entries;

    JdbcTransfers(TransferRows transfers, EntryRows entries) {
        this.transfers = transfers;
        this.entries = entries;
    }

    @Override
    public void add(List<Transfer> added) {
        transfers.saveAll(added.stream().map(TransferRow::of).toList());
        entries.saveAll(added.stream()
                .flatMap(transfer -> EntryRow.of(transfer).stream())
                .toList());
    }

    @Override
    public List<ItemHistory> histories(Collection<LedgerItem> items) {
        if (items.isEmpty()) {
            return List.of();
        }
        var people = items.stream().map(LedgerItem::personId).distinct().toList();
        var ofPeople = transfers.findByPersonIdInOrderByItemIdAscAndSeqAsc(people).stream()
                .map(TransferRow::transfer)
                .collect(Collectors.groupingBy(transfer -> transfer.item().personId()));
        return items.stream()
                .map(item -> history(item, ofPeople.getOrDefault(item.personId(), List.of())))
                .toList();
    }

    private static ItemHistory history(LedgerItem item, List<Transfer> ofPerson) {
        var ofMonth = ofPerson.stream()
                .filter(transfer -> transfer.item().monthFrom().equals(item.monthFrom()))
                .collect(Collectors.groupingBy(
                        transfer -> transfer.item().id(), LinkedHashMap::new, Collectors.toList()));
        var turns = new ArrayList<Occasion>();
        ofMonth.forEach((id, transfers) -> turns.addAll(turns(transfers, !id.equals(item.id()))));
        return new ItemHistory(item, ofMonth.getOrDefault(item.id(), List.of()), turns);
    }

    /**
     * What was taken back of one item, and what came in parts. Of another item that was given back as a whole, its way counts
     * as taken back too: the month was never paid, and may be.
     */
    private static List<Occasion> turns(List<Transfer> transfers, boolean another) {
        var turns = new ArrayList<>(transfers.stream()
                .filter(transfer -> transfer.occasion().inParts() == (transfer.reverses() == null))
                .map(Transfer::occasion)
                .toList());
        var history = new ItemHistory(transfers.getFirst().item(), transfers, List.of());
        if (another && history.whollyReturned()) {
            history.standing().stream()
                    .map(Transfer::occasion)
                    .filter(occasion -> !occasion.inParts())
                    .forEach(turns::add);
        }
        return turns;
    }

    @Override
    public List<ItemHistory> stored(Collection<String> itemIds) {
        if (itemIds.isEmpty()) {
            return List.of();
        }
        return transfers.findByItemIdInOrderByItemIdAscAndSeqAsc(itemIds).stream()
                .map(TransferRow::transfer)
                .collect(Collectors.groupingBy(
                        transfer -> transfer.item().id(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(ofItem -> new ItemHistory(ofItem.getFirst().item(), ofItem, turns(ofItem, false)))
                .toList();
    }

    @Override
    public List<String> itemsAfter(String itemId, int size) {
        return transfers.itemsAfter(itemId, size);
    }

    @Override
    public List<Balance> balances() {
        return transfers.balances().stream()
                .map(row -> new Balance(new Account(row.kind(), row.owner()), row.fen()))
                .sorted((one, other) ->
                        one.account().kind().compareTo(other.account().kind()))
                .toList();
    }

    @Override
    public Map<String, Halves> halves(Collection<String> transferIds) {
        return transferIds.isEmpty()
                ? Map.of()
                : transfers.halves(transferIds).stream()
                        .map(row -> new Halves(row.transferId(), row.sumFen(), row.biggestFen(), row.halves()))
                        .collect(Collectors.toMap(Halves::transferId, Function.identity()));
    }

    @Override
    public List<Half> each(Collection<String> transferIds) {
        return transferIds.isEmpty()
                ? List.of()
                : entries.findByTransferIdInOrderById(transferIds).stream()
                        .map(row -> new Half(
                                row.id(),
                                row.transferId(),
                                new Account(row.accountKind(), row.accountOwner()),
                                row.amountFen()))
                        .toList();
    }

    @Override
    public Totals totals() {
        return new Totals(transfers.transfers(), transfers.entries(), transfers.sum());
    }

    @Override
    public List<PaidTwice> paidTwice() {
        return transfers.paidTwice().stream()
                .map(row -> new PaidTwice(row.personId(), row.monthFrom(), row.itemId(), row.times()))
                .toList();
    }
}
