package cn.qicheng.ledger.domain;

import cn.qicheng.ledger.Account;
import cn.qicheng.ledger.AccountKind;
import cn.qicheng.ledger.LedgerCause;
import cn.qicheng.ledger.LedgerFault;
import cn.qicheng.ledger.LedgerItem;
import cn.qicheng.ledger.Occasion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * All transfers of one item, oldest first, and what may follow. Immutable; a posting returns the longer history.
 *
 * @param turns how often each occasion of this person and month was taken back, also under an item that is not alive any more
 */
public record ItemHistory(LedgerItem item, List<Transfer> transfers, List<Occasion> turns) {

    /** Where the money stands now. */
    public AccountKind stands() {
        return transfers.isEmpty()
                ? AccountKind.BUDGET
                : transfers.getLast().to().kind();
    }

    /** Returns the history with the movement; empty if the money does not stand where the occasion takes it from. */
    public Optional<ItemHistory> move(Occasion occasion, LedgerCause cause, Instant at) {
        if (stands() != occasion.from()) {
            return Optional.empty();
        }
        var from = transfers.isEmpty()
                ? new Account(AccountKind.BUDGET, yearOf(cause))
                : transfers.getLast().to();
        var to = new Account(occasion.to(), ownerOf(occasion.to(), from));
        var turn = (int) turns.stream().filter(occasion::equals).count();
        return Optional.of(with(
                Transfer.of(item, transfers.size() + 1, occasion, turn, null, from, to, cause, at, lastHash()), turns));
    }

    /** Returns the history with the last movement that stands taken back; empty if that is not one of the occasion. */
    public Optional<ItemHistory> takeBack(Occasion occasion, LedgerCause cause, Instant at) {
        return lastStanding().filter(last -> last.occasion() == occasion).map(last -> back(last, cause, at));
    }

    private ItemHistory back(Transfer last, LedgerCause cause, Instant at) {
        var more = new ArrayList<>(turns);
        more.add(last.occasion());
        return with(
                Transfer.of(
                        item,
                        transfers.size() + 1,
                        last.occasion(),
                        last.turn(),
                        last.id(),
                        last.to(),
                        last.from(),
                        cause,
                        at,
                        lastHash()),
                List.copyOf(more));
    }

    /** The last movement that was not taken back: only that one may be, so that money retraces its own way. */
    private Optional<Transfer> lastStanding() {
        var taken = transfers.stream().map(Transfer::reverses).collect(Collectors.toCollection(HashSet::new));
        return transfers.stream()
                .filter(transfer -> transfer.reverses() == null && !taken.contains(transfer.id()))
                .reduce((earlier, later) -> later);
    }

    /**
     * Returns what is wrong with the history as stored: a transfer that was changed, removed or put in between, an amount
     * that changed on the way, a movement from where the money did not stand.
     */
    public List<LedgerFault> faults() {
        var faults = new ArrayList<LedgerFault>();
        var previous = Transfer.GENESIS;
        var expected = 1;
        Transfer before = null;
        for (var transfer : transfers) {
            if (transfer.seq() != expected) {
                faults.add(new LedgerFault(item.id(), expected, "第 %d 笔不见了".formatted(expected)));
            } else if (!transfer.previousHash().equals(previous)
                    || !transfer.hash().equals(transfer.sealedHash())) {
                faults.add(new LedgerFault(item.id(), expected, "第 %d 笔被改过".formatted(expected)));
            }
            if (before != null && !transfer.from().equals(before.to())) {
                faults.add(new LedgerFault(item.id(), transfer.seq(), "第 %d 笔转出的账户里没有这笔钱".formatted(transfer.seq())));
            }
            if (!transfer.item().amount().equals(item.amount())) {
                faults.add(new LedgerFault(item.id(), transfer.seq(), "第 %d 笔金额和别的不一样".formatted(transfer.seq())));
            }
            before = transfer;
            previous = transfer.hash();
            expected = transfer.seq() + 1;
        }
        return List.copyOf(faults);
    }

    private String ownerOf(AccountKind kind, Account from) {
        return switch (kind) {
            case BUDGET, COMMITTED, HELD, ORDERED -> from.owner();
            case AT_BASE -> item.baseId();
            case ON_THE_WAY, IN_HAND -> item.personId();
        };
    }

    /** The budget year is that of the day on which the city approved; ours, not policy. */
    private static String yearOf(LedgerCause cause) {
        return Integer.toString(cause.on().getYear());
    }

    private String lastHash() {
        return transfers.isEmpty() ? Transfer.GENESIS : transfers.getLast().hash();
    }

    private ItemHistory with(Transfer next, List<Occasion> newTurns) {
        var longer = new ArrayList<>(transfers);
        longer.add(next);
        return new ItemHistory(item, List.copyOf(longer), newTurns);
    }
}
