package cn.qicheng.ledger.domain;

import cn.qicheng.kernel.Money;
import cn.qicheng.ledger.Account;
import cn.qicheng.ledger.AccountKind;
import cn.qicheng.ledger.LedgerCause;
import cn.qicheng.ledger.LedgerFault;
import cn.qicheng.ledger.LedgerItem;
import cn.qicheng.ledger.Occasion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * All transfers of one item, oldest first, and what may follow. Immutable; a posting returns the longer history.
 *
 * @param turns how often each occasion of this person and month was taken back, also under an item that is not alive any more;
 *     an occasion that comes in parts counts each time it happened
 */
public record ItemHistory(LedgerItem item, List<Transfer> transfers, List<Occasion> turns) {

    /** Where the money stands now; money that is demanded back stands there until the last of it is settled. */
    public AccountKind stands() {
        var standing = standing();
        if (standing.isEmpty()) {
            return AccountKind.BUDGET;
        }
        var last = standing.getLast();
        return last.occasion().inParts() && left().fen() > 0
                ? last.occasion().from()
                : last.to().kind();
    }

    /** How much moved on an occasion that comes in parts. */
    public Money inParts(Occasion occasion) {
        return standing().stream()
                .filter(transfer -> transfer.occasion() == occasion)
                .map(Transfer::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    /** What has not moved on in parts yet. */
    private Money left() {
        return standing().stream()
                .filter(transfer -> transfer.occasion().inParts())
                .map(Transfer::amount)
                .reduce(item.amount(), Money::minus);
    }

    /** Whether all of it was demanded back and came: the month counts as never paid. */
    public boolean whollyReturned() {
        return inParts(Occasion.REPAY).equals(item.amount());
    }

    /** Returns the history with the movement; empty if the money does not stand where the occasion takes it from. */
    public Optional<ItemHistory> move(Occasion occasion, LedgerCause cause, Instant at) {
        return occasion.inParts() ? Optional.empty() : moved(occasion, item.amount(), cause, at);
    }

    /** Returns the history with a part moved on; empty if there is not so much left, or the occasion moves all or nothing. */
    public Optional<ItemHistory> movePart(Occasion occasion, Money part, LedgerCause cause, Instant at) {
        return !occasion.inParts() || part.fen() <= 0 || part.compareTo(left()) > 0
                ? Optional.empty()
                : moved(occasion, part, cause, at);
    }

    private Optional<ItemHistory> moved(Occasion occasion, Money amount, LedgerCause cause, Instant at) {
        if (stands() != occasion.from()) {
            return Optional.empty();
        }
        var from = from(occasion, cause);
        var to = new Account(occasion.to(), ownerOf(occasion.to(), from, cause));
        var turn = (int) turns.stream().filter(occasion::equals).count();
        return Optional.of(with(
                Transfer.of(item, amount, transfers.size() + 1, occasion, turn, null, from, to, cause, at, lastHash()),
                occasion.inParts() ? more(occasion) : turns));
    }

    private Account from(Occasion occasion, LedgerCause cause) {
        if (transfers.isEmpty()) {
            return new Account(AccountKind.BUDGET, yearOf(cause));
        }
        return standing().stream()
                .filter(transfer -> transfer.to().kind() == occasion.from())
                .reduce((earlier, later) -> later)
                .map(Transfer::to)
                .orElseGet(() -> transfers.getLast().to());
    }

    /** Returns the history with the last movement that stands taken back; empty if that is not one of the occasion. */
    public Optional<ItemHistory> takeBack(Occasion occasion, LedgerCause cause, Instant at) {
        return lastStanding().filter(last -> last.occasion() == occasion).map(last -> back(last, cause, at));
    }

    private ItemHistory back(Transfer last, LedgerCause cause, Instant at) {
        return with(
                Transfer.of(
                        item,
                        last.amount(),
                        transfers.size() + 1,
                        last.occasion(),
                        last.turn(),
                        last.id(),
                        last.to(),
                        last.from(),
                        cause,
                        at,
                        lastHash()),
                last.occasion().inParts() ? turns : more(last.occasion()));
    }

    private List<Occasion> more(Occasion occasion) {
        var more = new ArrayList<>(turns);
        more.add(occasion);
        return List.copyOf(more);
    }

    /** The last movement that was not taken back: only that one may be, so that money retraces its own way. */
    private Optional<Transfer> lastStanding() {
        return standing().stream().reduce((earlier, later) -> later);
    }

    /** The movements that were not taken back, oldest first. */
    public List<Transfer> standing() {
        var taken = transfers.stream().map(Transfer::reverses).collect(Collectors.toCollection(HashSet::new));
        return transfers.stream()
                .filter(transfer -> transfer.reverses() == null && !taken.contains(transfer.id()))
                .toList();
    }

    /**
     * Returns what is wrong with the history as stored: a transfer that was changed, removed or put in between, an amount
     * that changed on the way, a movement from where the money did not stand.
     */
    public List<LedgerFault> faults() {
        var faults = new ArrayList<LedgerFault>();
        var previous = Transfer.GENESIS;
        var expected = 1;
        var balances = new HashMap<Account, Money>();
        for (var transfer : transfers) {
            if (transfer.seq() != expected) {
                faults.add(new LedgerFault(item.id(), expected, "第 %d 笔不见了".formatted(expected)));
            } else if (!transfer.previousHash().equals(previous)
                    || !transfer.hash().equals(transfer.sealedHash())) {
                faults.add(new LedgerFault(item.id(), expected, "第 %d 笔被改过".formatted(expected)));
            }
            if (balances.isEmpty()) {
                balances.put(transfer.from(), item.amount());
            }
            var there = balances.getOrDefault(transfer.from(), Money.ZERO);
            if (there.compareTo(transfer.amount()) < 0) {
                faults.add(new LedgerFault(item.id(), transfer.seq(), "第 %d 笔转出的账户里没有这笔钱".formatted(transfer.seq())));
            }
            if (!transfer.occasion().inParts() && !transfer.amount().equals(item.amount())) {
                faults.add(new LedgerFault(item.id(), transfer.seq(), "第 %d 笔金额和别的不一样".formatted(transfer.seq())));
            }
            balances.put(transfer.from(), there.minus(transfer.amount()));
            balances.merge(transfer.to(), transfer.amount(), Money::plus);
            previous = transfer.hash();
            expected = transfer.seq() + 1;
        }
        return List.copyOf(faults);
    }

    private String ownerOf(AccountKind kind, Account from, LedgerCause cause) {
        return switch (kind) {
            case BUDGET, COMMITTED, HELD, ORDERED -> from.owner();
            case AT_BASE -> item.baseId();
            case ON_THE_WAY, IN_HAND -> item.personId();
            case TO_RECOVER -> from.owner();
            case RETURNED, WRITTEN_OFF -> yearOf(cause);
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
