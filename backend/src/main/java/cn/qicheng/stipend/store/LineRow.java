package cn.qicheng.stipend.store;

import cn.qicheng.kernel.Money;
import cn.qicheng.kernel.ServiceMonth;
import cn.qicheng.stipend.domain.LineState;
import cn.qicheng.stipend.domain.StipendLine;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** {@code live} is 1 or NULL, so that the unique key over agreement and month counts the living only. */
@MappedEntity("stipend_line")
record LineRow(
        @Id String id,
        String claimId,
        String sheetId,
        String agreementId,
        String personId,
        int month,
        LocalDate fromOn,
        LocalDate toOn,
        long amountFen,
        String rulingId,
        LineState state,
        @Nullable LocalDate passedOnOn,
        @Nullable String proofNo,
        Instant since,
        @Nullable Integer live,
        @Version long version) {

    static LineRow of(StipendLine line) {
        return new LineRow(
                line.id(),
                line.claimId(),
                line.sheetId(),
                line.agreementId(),
                line.personId(),
                line.month().number(),
                line.month().from(),
                line.month().to(),
                line.amount().fen(),
                line.rulingId(),
                line.state(),
                line.passedOnOn(),
                line.proofNo(),
                line.since(),
                line.live() ? 1 : null,
                line.version());
    }

    StipendLine line() {
        return new StipendLine(
                id,
                claimId,
                sheetId,
                agreementId,
                personId,
                new ServiceMonth(month, fromOn, toOn),
                new Money(amountFen),
                rulingId,
                state,
                passedOnOn,
                proofNo,
                since,
                live != null,
                version);
    }
}
