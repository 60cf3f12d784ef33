package cn.qicheng.traineeship.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The calendar days between the intention and the signed agreement. Signing later is still possible, because the
 * trainee must not lose the place by the base's delay; it is marked and shown to the bureau. Policy: 17号 第十七条（三）.
 */
public record SigningWeek(LocalDate intentionOn, int days) {

    public LocalDate dueOn() {
        return intentionOn.plusDays(days);
    }

    /** Returns the last day on which the trainee can still sign: so many days after the due day, the end included. */
    public LocalDate lastDay(int grace) {
        return dueOn().plusDays(grace);
    }

    /** Whether an agreement the trainee has not signed is over on that day. */
    public boolean lapsedOn(LocalDate day, int grace) {
        return day.isAfter(lastDay(grace));
    }

    /** Returns how many days past the due day it is; zero on the due day itself. */
    public long daysLate(LocalDate day) {
        return Math.max(0, ChronoUnit.DAYS.between(dueOn(), day));
    }
}
