package cn.qicheng.stipend;

import cn.qicheng.web.Holder;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A payment batch as the finance office reads it.
 *
 * @param budgetWarning that paying it out exceeds the year's budget; null when it does not or the budget is unknown
 */
@Serdeable
public record BatchView(
        String id,
        String no,
        String state,
        String stateLabel,
        String madeBy,
        Instant madeAt,
        @Nullable String releasedBy,
        @Nullable Instant sentAt,
        int declaredCount,
        long declaredTotalFen,
        @Nullable String bankFileHash,
        @Nullable String budgetWarning,
        List<PaymentView> payments,
        List<String> allowedMoves,
        @Nullable Holder holder,
        Instant since,
        @Nullable LocalDate due,
        boolean dueProvisional) {

    /** @param originNo the instruction that the bank returned and this one repeats */
    @Serdeable
    public record PaymentView(
            String id,
            String instructionNo,
            @Nullable String originNo,
            String claimId,
            String claimNo,
            String baseName,
            String accountMasked,
            String bankName,
            long amountFen,
            String state,
            @Nullable LocalDate paidOn,
            @Nullable String bankReason,
            @Nullable String bankSerial) {}
}
