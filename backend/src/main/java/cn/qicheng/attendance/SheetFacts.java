package cn.qicheng.attendance;

import cn.qicheng.kernel.ServiceMonth;
import cn.qicheng.web.Holder;
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
        boolean dropped,
        Word word,
        Turn turn) {

    /** The days that count for this sheet; all are our defaults. */
    public record Days(LocalDate checkInOpensOn, LocalDate checkInClosesOn, LocalDate confirmDue) {}

    /**
     * The word about the month that counts.
     *
     * @param countedAbsent absent days, with leave beyond what its type allows
     * @param inWords e.g. 缺勤 1 天，病假 2 天
     * @param by who confirmed it, by name; empty before
     * @param objected whether the trainee's objection to it is not settled yet
     */
    public record Word(int countedAbsent, String inWords, String by, boolean objected) {}

    /** Who has to act on the sheet now; nobody when all are null. */
    public record Turn(
            @Nullable Holder holder,
            @Nullable Instant since,
            @Nullable LocalDate due) {}

    public boolean checkedIn() {
        return checkedInAt != null;
    }

    public boolean confirmed() {
        return confirmedAt != null;
    }
}
