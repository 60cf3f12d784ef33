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

    /** Returns how many days past the due day it is; zero on the due day itself. */
    public long daysLate(LocalDate day) {
        return Math.max(0, ChronoUnit.DAYS.between(dueOn(), day));
    }
}
