package cn.qicheng.stipend;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Figures of stipends by base, district, month or year.
 *
 * @param items one page of rows
 * @param sums of the whole report; a person who stands in several rows counts once
 */
@Serdeable
public record MoneyReportsView(
        String by,
        LocalDate from,
        LocalDate to,
        List<Line> items,
        long total,
        int page,
        int size,
        Line sums,
        Instant asOf) {

    /**
     * @param months people's months claimed
     * @param inReviewFen claimed and not yet approved
     * @param waitingFen approved and not yet with the base
     * @param paidFen with the base or further
     * @param inHandFen confirmed by the trainees
     * @param missing months whose trainee says that nothing came
     */
    @Serdeable
    public record Line(
            String key,
            String label,
            long people,
            long months,
            long claimedFen,
            long inReviewFen,
            long waitingFen,
            long paidFen,
            long inHandFen,
            long missing) {}
}
