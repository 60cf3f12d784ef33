package cn.qicheng.attendance.domain;

import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.ServiceMonth;
import cn.qicheng.policy.TraineeshipPolicy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The days that count for one month's sheet. None of them is policy: the document knows no monthly check-in, so all are
 * our defaults and shown as such.
 *
 * @param opensOn first day to check in
 * @param closesOn last day to check in without being marked late; later is still taken
 * @param confirmDue last day for the supervisor
 */
public record SheetClock(ServiceMonth month, LocalDate opensOn, LocalDate closesOn, LocalDate confirmDue) {

    /** No phone waits longer than this for a network. */
    private static final Duration BELIEVED = Duration.ofDays(366);

    public static SheetClock of(ServiceMonth month, TraineeshipPolicy policy) {
        return new SheetClock(
                month,
                month.to().minusDays(policy.checkInOpensDaysBeforeEnd()),
                month.to().plusDays(policy.checkInClosesDaysAfterEnd()),
                month.to().plusDays(policy.confirmWithinDays()));
    }

    public boolean opened(LocalDate today) {
        return !today.isBefore(opensOn);
    }

    public boolean confirmable(LocalDate today) {
        return month.endedBefore(today);
    }

    /** Returns the phone's word for the moment of the tap, unless its clock is plainly wrong: then the server's. */
    public static Instant tapped(Instant madeAt, Instant receivedAt) {
        var believable = madeAt.isAfter(receivedAt.minus(BELIEVED)) && madeAt.isBefore(receivedAt.plus(BELIEVED));
        return believable ? madeAt : receivedAt;
    }

    /**
     * Whether a check-in counts as late. A tap made in time on a phone without network is not late when it arrives days
     * after; a phone's clock that runs ahead of the server's proves nothing and is left aside.
     */
    public boolean late(Instant madeAt, Instant receivedAt) {
        var counted = madeAt.isBefore(receivedAt) ? madeAt : receivedAt;
        return ChinaTime.dayOf(counted).isAfter(closesOn);
    }

    public long days() {
        return month.from().datesUntil(month.to().plusDays(1)).count();
    }
}
