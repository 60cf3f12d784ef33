package cn.qicheng.ledger;

import cn.qicheng.kernel.Money;
import cn.qicheng.ledger.domain.ItemHistory;
import cn.qicheng.ledger.domain.Transfer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Proves the chain of one month of money from nothing but its transfers as they were stored or written out: without
 * database and without the running product, so that an auditor can do it years later.
 */
public final class LedgerProof {

    /** The columns of a transfer, in the order in which they are written out. */
    public static final List<String> COLUMNS = List.of(
            "transfer_id",
            "item_id",
            "person_id",
            "base_id",
            "month_from",
            "rule_version",
            "amount_fen",
            "seq",
            "occasion",
            "turn",
            "reverses",
            "from_kind",
            "from_owner",
            "to_kind",
            "to_owner",
            "claim_id",
            "counts_on",
            "actor_id",
            "posted_at",
            "previous_hash",
            "hash");

    /** A transfer as stored, unjudged, with the amount that it moved; kinds and occasions are texts because a hand may have written anything. */
    public record Stored(
            String id,
            LedgerItem item,
            int seq,
            String occasion,
            int turn,
            @Nullable String reverses,
            String fromKind,
            String fromOwner,
            String toKind,
            String toOwner,
            LedgerCause cause,
            Instant postedAt,
            String previousHash,
            String hash) {

        static Stored of(Transfer transfer) {
            return new Stored(
                    transfer.id(),
                    new LedgerItem(
                            transfer.item().id(),
                            transfer.item().personId(),
                            transfer.item().baseId(),
                            transfer.item().monthFrom(),
                            transfer.item().ruleVersion(),
                            transfer.amount()),
                    transfer.seq(),
                    transfer.occasion().name(),
                    transfer.turn(),
                    transfer.reverses(),
                    transfer.from().kind().name(),
                    transfer.from().owner(),
                    transfer.to().kind().name(),
                    transfer.to().owner(),
                    transfer.cause(),
                    transfer.postedAt(),
                    transfer.previousHash(),
                    transfer.hash());
        }

        /** Returns the columns as texts, in the order of {@link #COLUMNS}. */
        public List<String> texts() {
            return List.of(
                    id,
                    item.id(),
                    item.personId(),
                    item.baseId(),
                    item.monthFrom().toString(),
                    item.ruleVersion(),
                    Long.toString(item.amount().fen()),
                    Integer.toString(seq),
                    occasion,
                    Integer.toString(turn),
                    reverses == null ? "" : reverses,
                    fromKind,
                    fromOwner,
                    toKind,
                    toOwner,
                    cause.claimId(),
                    cause.on().toString(),
                    cause.actorId(),
                    postedAt.toString(),
                    previousHash,
                    hash);
        }

        /** Reads what {@link #texts()} wrote; throws a runtime exception when it cannot be read. */
        public static Stored of(List<String> texts) {
            return new Stored(
                    texts.get(0),
                    new LedgerItem(
                            texts.get(1),
                            texts.get(2),
                            texts.get(3),
                            LocalDate.parse(texts.get(4)),
                            texts.get(5),
                            new Money(Long.parseLong(texts.get(6)))),
                    Integer.parseInt(texts.get(7)),
                    texts.get(8),
                    Integer.parseInt(texts.get(9)),
                    texts.get(10).isEmpty() ? null : texts.get(10),
                    texts.get(11),
                    texts.get(12),
                    texts.get(13),
                    texts.get(14),
                    new LedgerCause(texts.get(15), LocalDate.parse(texts.get(16)), texts.get(17)),
                    Instant.parse(texts.get(18)),
                    texts.get(19),
                    texts.get(20));
        }

        Optional<Transfer> transfer() {
            var known = one(Occasion.values(), occasion);
            var from = one(AccountKind.values(), fromKind);
            var to = one(AccountKind.values(), toKind);
            if (known.isEmpty() || from.isEmpty() || to.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new Transfer(
                    id,
                    item,
                    item.amount(),
                    seq,
                    known.get(),
                    turn,
                    reverses,
                    new Account(from.get(), fromOwner),
                    new Account(to.get(), toOwner),
                    cause,
                    postedAt,
                    previousHash,
                    hash));
        }

        private static <E extends Enum<E>> Optional<E> one(E[] all, String name) {
            return Stream.of(all).filter(each -> each.name().equals(name)).findFirst();
        }
    }

    /** Returns what cannot be in the history of one item, given in the order of {@code seq}; empty when it is whole. */
    public static List<LedgerFault> faults(List<Stored> ofItem) {
        var faults = new ArrayList<LedgerFault>();
        var read = new ArrayList<Transfer>(ofItem.size());
        for (var stored : ofItem) {
            stored.transfer()
                    .ifPresentOrElse(
                            read::add,
                            () -> faults.add(new LedgerFault(
                                    stored.item().id(), stored.seq(), "第 %d 笔的事由或账户不认识".formatted(stored.seq()))));
        }
        if (faults.isEmpty() && !read.isEmpty()) {
            faults.addAll(new ItemHistory(read.getFirst().item(), read, List.of()).faults());
        }
        return List.copyOf(faults);
    }

    /** Takes transfers one by one, an item's together, and hands each item on when it is complete. */
    public static final class Reader {

        private final Consumer<List<Stored>> complete;
        private final List<Stored> open = new ArrayList<>();

        public Reader(Consumer<List<Stored>> complete) {
            this.complete = complete;
        }

        public void take(Stored next) {
            if (!open.isEmpty()
                    && !open.getFirst().item().id().equals(next.item().id())) {
                finish();
            }
            open.add(next);
        }

        public void finish() {
            if (!open.isEmpty()) {
                complete.accept(List.copyOf(open));
                open.clear();
            }
        }
    }

    private LedgerProof() {}
}
