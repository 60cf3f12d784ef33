package cn.qicheng.stipend.store;

import cn.qicheng.kernel.Money;
import cn.qicheng.stipend.domain.PaymentState;
import cn.qicheng.stipend.domain.StipendPayment;
import cn.qicheng.stipend.domain.StipendPayment.Payee;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** {@code live} is 1 or NULL, so that the unique key over the claim counts the living only. */
@MappedEntity("stipend_payment")
record PaymentRow(
        @Id String id,
        String batchId,
        String claimId,
        String instructionNo,
        @Nullable String originId,
        String payeeName,
        String bankName,
        String accountSealed,
        String accountMasked,
        long amountFen,
        String purpose,
        PaymentState state,
        @Nullable LocalDate paidOn,
        @Nullable String bankReason,
        @Nullable String bankSerial,
        @Nullable Integer live,
        @Version long version) {

    static PaymentRow of(StipendPayment payment) {
        return new PaymentRow(
                payment.id(),
                payment.batchId(),
                payment.claimId(),
                payment.instructionNo(),
                payment.originId(),
                payment.payee().name(),
                payment.payee().bankName(),
                payment.payee().accountSealed(),
                payment.payee().accountMasked(),
                payment.amount().fen(),
                payment.purpose(),
                payment.state(),
                payment.paidOn(),
                payment.bankReason(),
                payment.bankSerial(),
                payment.live() ? 1 : null,
                payment.version());
    }

    StipendPayment payment() {
        return new StipendPayment(
                id,
                batchId,
                claimId,
                instructionNo,
                originId,
                new Payee(payeeName, bankName, accountSealed, accountMasked),
                new Money(amountFen),
                purpose,
                state,
                paidOn,
                bankReason,
                bankSerial,
                live != null,
                version);
    }
}
