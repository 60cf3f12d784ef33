package cn.qicheng.stipend;

import cn.qicheng.web.ClauseView;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Money that is demanded back. Lists leave {@code repayments} empty.
 *
 * @param traineeName masked for those who do not work with the trainee
 * @param leftFen what is still to come
 */
@Serdeable
public record ClawbackView(
        String id,
        String no,
        String lineId,
        String claimId,
        String claimNo,
        String baseName,
        String traineeName,
        int month,
        LocalDate from,
        LocalDate to,
        String debtor,
        String debtorLabel,
        long amountFen,
        long repaidFen,
        long writtenOffFen,
        long leftFen,
        String groundLabel,
        ClauseView clause,
        String reason,
        String state,
        String stateLabel,
        LocalDate due,
        boolean overdue,
        Instant openedAt,
        String openedBy,
        Instant since,
        @Nullable String closingNote,
        List<RepaymentView> repayments,
        List<String> allowedMoves) {

    /** @param takenBack whether a later row took it out of the books again */
    @Serdeable
    public record RepaymentView(
            int seq,
            long amountFen,
            LocalDate paidOn,
            String proofNo,
            String recordedBy,
            Instant recordedAt,
            boolean takenBack) {}
}
