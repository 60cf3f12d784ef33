package cn.qicheng.attendance;

import cn.qicheng.kernel.ServiceMonth;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the stipend needs to know of a month's sheet.
 *
 * @param dropped whether the traineeship ended before this month was over, so that it is not due
 */
public record SheetFacts(
        String id,
        String agreementId,
        String personId,
        String baseId,
        String mentorPersonId,
        ServiceMonth month,
        Days days,
        @Nullable Instant checkedInAt,
        @Nullable Instant confirmedAt,
        boolean dropped) {

    /** The days that count for this sheet; all are our defaults. */
    public record Days(LocalDate checkInOpensOn, LocalDate checkInClosesOn, LocalDate confirmDue) {}

    public boolean checkedIn() {
        return checkedInAt != null;
    }

    public boolean confirmed() {
        return confirmedAt != null;
    }
}
