package cn.qicheng.stipend.store;

import cn.qicheng.kernel.Money;
import cn.qicheng.stipend.domain.Clawbacks.Repayment;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@MappedEntity("stipend_repayment")
record RepaymentRow(
        @Id String id,
        String clawbackId,
        int seq,
        long amountFen,
        LocalDate paidOn,
        String proofNo,
        @Nullable String takesBack,
        String recordedBy,
        Instant recordedAt) {

    static RepaymentRow of(Repayment repayment) {
        return new RepaymentRow(
                repayment.id(),
                repayment.clawbackId(),
                repayment.seq(),
                repayment.amount().fen(),
                repayment.paidOn(),
                repayment.proofNo(),
                repayment.takesBack(),
                repayment.recordedBy(),
                repayment.recordedAt());
    }

    Repayment repayment() {
        return new Repayment(
                id, clawbackId, seq, new Money(amountFen), paidOn, proofNo, takesBack, recordedBy, recordedAt);
    }
}
