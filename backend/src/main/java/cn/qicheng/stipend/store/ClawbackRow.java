package cn.qicheng.stipend.store;

import cn.qicheng.kernel.Clause;
import cn.qicheng.kernel.Money;
import cn.qicheng.stipend.domain.Clawback;
import cn.qicheng.stipend.domain.Clawback.Debtor;
import cn.qicheng.stipend.domain.Clawback.Demand;
import cn.qicheng.stipend.domain.ClawbackGround;
import cn.qicheng.stipend.domain.ClawbackState;
import cn.qicheng.stipend.domain.LineState;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** {@code living} is 1 unless it was cancelled. */
@MappedEntity("stipend_clawback")
record ClawbackRow(
        @Id String id,
        String no,
        String lineId,
        String claimId,
        String baseId,
        String personId,
        Debtor debtor,
        long amountFen,
        long repaidFen,
        long writtenOffFen,
        ClawbackGround ground,
        String documentNo,
        String article,
        String reason,
        LineState lineStood,
        ClawbackState state,
        String openedBy,
        Instant openedAt,
        LocalDate dueOn,
        @Nullable String closingNote,
        Instant since,
        @Nullable Integer living,
        @Version long version) {

    static ClawbackRow of(Clawback clawback) {
        var demand = clawback.demand();
        return new ClawbackRow(
                clawback.id(),
                clawback.no(),
                clawback.lineId(),
                clawback.claimId(),
                clawback.baseId(),
                clawback.personId(),
                demand.debtor(),
                clawback.amount().fen(),
                clawback.repaid().fen(),
                clawback.writtenOff().fen(),
                demand.ground(),
                demand.clause().documentNo(),
                demand.clause().article(),
                demand.reason(),
                clawback.lineStood(),
                clawback.state(),
                demand.openedBy(),
                demand.openedAt(),
                clawback.dueOn(),
                clawback.closingNote(),
                clawback.since(),
                clawback.state() == ClawbackState.CANCELLED ? null : 1,
                clawback.version());
    }

    Clawback clawback() {
        return new Clawback(
                id,
                no,
                lineId,
                claimId,
                baseId,
                personId,
                new Money(amountFen),
                new Money(repaidFen),
                new Money(writtenOffFen),
                new Demand(debtor, ground, new Clause(documentNo, article), reason, openedBy, openedAt),
                lineStood,
                state,
                dueOn,
                closingNote,
                since,
                version);
    }
}
