package cn.qicheng.ledger.domain;

import cn.qicheng.kernel.Digest;
import cn.qicheng.kernel.Money;
import cn.qicheng.ledger.Account;
import cn.qicheng.ledger.LedgerCause;
import cn.qicheng.ledger.LedgerItem;
import cn.qicheng.ledger.Occasion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One movement of one item's money, as posted.
 *
 * @param id follows from person, month, rule version, occasion and turn: the same movement posted twice meets itself
 * @param amount what moves: all of the item, or a part of it where the occasion comes in parts
 * @param seq the number within the item, from 1
 * @param turn how often the same occasion was taken back before
 * @param reverses the transfer that this one takes back; null for a movement forward
 * @param hash covers everything else and the hash before it in the item's chain
 */
public record Transfer(
        String id,
        LedgerItem item,
        Money amount,
        int seq,
        Occasion occasion,
        int turn,
        @Nullable String reverses,
        Account from,
        Account to,
        LedgerCause cause,
        Instant postedAt,
        String previousHash,
        String hash) {

    /** What stands before an item's first transfer. */
    public static final String GENESIS = "0".repeat(64);

    /** One half of a transfer: what it does to one account. */
    public record Entry(Account account, Money amount) {}

    static Transfer of(
            LedgerItem item,
            Money amount,
            int seq,
            Occasion occasion,
            int turn,
            @Nullable String reverses,
            Account from,
            Account to,
            LedgerCause cause,
            Instant at,
            String previousHash) {
        var id = Digest.sha256(String.join(
                "|",
                item.personId(),
                item.monthFrom().toString(),
                item.ruleVersion(),
                occasion.name(),
                Integer.toString(turn),
                reverses == null ? "" : reverses));
        var open = new Transfer(id, item, amount, seq, occasion, turn, reverses, from, to, cause, at, previousHash, "");
        return new Transfer(
                id, item, amount, seq, occasion, turn, reverses, from, to, cause, at, previousHash, open.sealedHash());
    }

    /** Returns the hash that belongs to what the transfer says now. */
    public String sealedHash() {
        var parts = new ArrayList<String>(List.of(previousHash, id, item.id(), item.personId(), item.baseId()));
        parts.addAll(List.of(
                item.monthFrom().toString(),
                item.ruleVersion(),
                Long.toString(amount.fen()),
                Integer.toString(seq),
                occasion.name(),
                Integer.toString(turn),
                reverses == null ? "" : reverses,
                from.kind().name(),
                from.owner(),
                to.kind().name(),
                to.owner(),
                cause.claimId(),
                cause.on().toString(),
                cause.actorId(),
                postedAt.toString()));
        return Digest.sha256(String.join("|", parts));
    }

    /** The two halves; they are zero together. */
    public List<Entry> entries() {
        return List.of(new Entry(from, Money.ZERO.minus(amount)), new Entry(to, amount));
    }
}
