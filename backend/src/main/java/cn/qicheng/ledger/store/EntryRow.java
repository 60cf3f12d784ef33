package cn.qicheng.ledger.store;

import cn.qicheng.ledger.AccountKind;
import cn.qicheng.ledger.domain.Transfer;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.List;
import java.util.stream.IntStream;

/** {@code id} is the transfer's and the number of the half, so that a half cannot be there twice. */
@MappedEntity("ledger_entry")
record EntryRow(@Id String id, String transferId, AccountKind accountKind, String accountOwner, long amountFen) {

    static List<EntryRow> of(Transfer transfer) {
        var halves = transfer.entries();
        return IntStream.range(0, halves.size())
                .mapToObj(number -> new EntryRow(
                        transfer.id() + "-" + number,
                        transfer.id(),
                        halves.get(number).account().kind(),
                        halves.get(number).account().owner(),
                        halves.get(number).amount().fen()))
                .toList();
    }
}
