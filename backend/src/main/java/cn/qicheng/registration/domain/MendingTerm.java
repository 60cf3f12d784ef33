package cn.qicheng.registration.domain;

import java.time.LocalDate;

/**
 * How long a returned registration keeps its place while it is being mended. No document sets this: it is the city's
 * default, shown as such, so that a place nobody mends for is not lost to everybody.
 *
 * @param days calendar days after the day of the return; the last one counts
 */
public record MendingTerm(LocalDate returnedOn, int days) {

    public LocalDate lastDay() {
        return returnedOn.plusDays(days);
    }

    public boolean overOn(LocalDate day) {
        return day.isAfter(lastDay());
    }
}
