package cn.qicheng.stipend;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;

/** What a base could claim now, filled in for it, and what stands in the way of the rest. */
@Serdeable
public record ClaimDraftView(
        String baseId, long ratePerMonthFen, List<DraftLine> ready, List<DraftLine> blocked, long totalFen) {

    /** @param amountFen the month's amount, also where it is still blocked */
    @Serdeable
    public record DraftLine(
            String sheetId,
            String agreementId,
            String traineeName,
            int month,
            LocalDate from,
            LocalDate to,
            long amountFen,
            List<CheckView> checks) {}
}
