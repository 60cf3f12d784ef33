package cn.qicheng.stipend.domain;

import cn.qicheng.kernel.Money;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Counts and sums over claims and their lines. Nothing of it is kept: it is asked of the rows themselves. */
public interface StipendFigures {

    /** All claims of one state together. */
    record Pile(ClaimState state, long claims, long months, Money amount) {}

    List<Pile> piles();

    /** So many months of a district came into their trainees' hands so many days after the month's end. */
    record DaysToHand(String districtCode, int days, long cases) {}

    /** Returns how long it took for every month that its trainee confirmed since then. */
    List<DaysToHand> daysToHand(LocalDate since);

    /** What a report is laid out by. */
    enum By {
        BASE,
        DISTRICT,
        MONTH,
        YEAR
    }

    /**
     * Which months a report counts: those that ended within the days, of the offices given.
     *
     * @param district one district's code, or empty for all
     */
    record Question(
            By by, LocalDate from, LocalDate to, boolean wholeCity, Collection<String> offices, String district) {}

    /**
     * One row of a report, or its total.
     *
     * @param inReviewFen claimed and not yet approved
     * @param waitingFen approved and not yet with the base
     * @param paidFen with the base or further
     * @param inHandFen confirmed by the trainees
     * @param missing months whose trainee says that nothing came
     */
    record Sum(
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

    List<Sum> rows(Question question, int page, int size);

    /** Counts the rows of the whole report. */
    long count(Question question);

    /** Returns everything together; people are counted once, however many rows they stand in. */
    Sum total(Question question);
}
