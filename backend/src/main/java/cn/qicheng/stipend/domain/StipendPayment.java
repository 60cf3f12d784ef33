package cn.qicheng.stipend.domain;

import cn.qicheng.kernel.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One instruction to the bank: one claim's money to one base.
 *
 * @param instructionNo what the bank answers by; never used twice
 * @param originId the payment that the bank returned and this one repeats; null for a first one
 * @param live false once it was returned or cancelled: the claim may then have another
 */
public record StipendPayment(
        String id,
        String batchId,
        String claimId,
        String instructionNo,
        @Nullable String originId,
        Payee payee,
        Money amount,
        String purpose,
        PaymentState state,
        @Nullable LocalDate paidOn,
        @Nullable String bankReason,
        @Nullable String bankSerial,
        boolean live,
        long version) {

    /** Where the money goes, as it was when the payment was drawn up. {@code accountSealed} is encrypted. */
    public record Payee(String name, String bankName, String accountSealed, String accountMasked) {}

    public StipendPayment sent() {
        return with(PaymentMove.SEND.applyTo(state), null, null, null, true);
    }

    public StipendPayment cancelled() {
        return with(PaymentMove.CANCEL.applyTo(state), null, null, null, false);
    }

    /** Returns the payment after the bank's answer. */
    public StipendPayment answered(BankAnswer.Line line) {
        return line.paid()
                ? with(PaymentMove.RECORD_PAID.applyTo(state), line.bookedOn(), null, line.serial(), true)
                : with(PaymentMove.RECORD_RETURN.applyTo(state), null, line.reason(), line.serial(), false);
    }

    /** Whether the bank has said exactly this about the payment before. */
    boolean alreadyAnsweredBy(BankAnswer.Line line) {
        return line.paid()
                ? state == PaymentState.PAID
                        && java.util.Objects.equals(paidOn, line.bookedOn())
                        && java.util.Objects.equals(bankSerial, line.serial())
                : state == PaymentState.BANK_RETURNED && java.util.Objects.equals(bankReason, line.reason());
    }

    private StipendPayment with(
            PaymentState newState,
            @Nullable LocalDate on,
            @Nullable String reason,
            @Nullable String serial,
            boolean newLive) {
        return new StipendPayment(
                id,
                batchId,
                claimId,
                instructionNo,
                originId,
                payee,
                amount,
                purpose,
                newState,
                on,
                reason,
                serial,
                newLive,
                version);
    }
}
