package cn.qicheng.ledger.store;

import cn.qicheng.kernel.Money;
import cn.qicheng.ledger.Account;
import cn.qicheng.ledger.AccountKind;
import cn.qicheng.ledger.LedgerCause;
import cn.qicheng.ledger.LedgerItem;
import cn.qicheng.ledger.Occasion;
import cn.qicheng.ledger.domain.Transfer;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@MappedEntity("ledger_transfer")
record TransferRow(
        @Id String id,
        String itemId,
        String personId,
        String baseId,
        LocalDate monthFrom,
        String ruleVersion,
        long amountFen,
        int seq,
        Occasion occasion,
        int turn,
        boolean back,
        @Nullable String reverses,
        AccountKind fromKind,
        String fromOwner,
        AccountKind toKind,
        String toOwner,
        String claimId,
        LocalDate countsOn,
        String actorId,
        Instant postedAt,
        String previousHash,
        String hash) {

    static TransferRow of(Transfer transfer) {
        var item = transfer.item();
        return new TransferRow(
                transfer.id(),
                item.id(),
                item.personId(),
                item.baseId(),
                item.monthFrom(),
                item.ruleVersion(),
                transfer.amount().fen(),
                transfer.seq(),
                transfer.occasion(),
                transfer.turn(),
                transfer.reverses() != null,
                transfer.reverses(),
                transfer.from().kind(),
                transfer.from().owner(),
                transfer.to().kind(),
                transfer.to().owner(),
                transfer.cause().claimId(),
                transfer.cause().on(),
                transfer.cause().actorId(),
                transfer.postedAt(),
                transfer.previousHash(),
                transfer.hash());
    }

    Transfer transfer() {
        return new Transfer(
                id,
                new LedgerItem(itemId, personId, baseId, monthFrom, ruleVersion, new Money(amountFen)),
                new Money(amountFen),
                seq,
                occasion,
                turn,
                reverses,
                new Account(fromKind, fromOwner),
                new Account(toKind, toOwner),
                new LedgerCause(claimId, countsOn, actorId),
                postedAt,
                previousHash,
                hash);
    }
}
