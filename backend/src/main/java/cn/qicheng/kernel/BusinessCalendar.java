package cn.qicheng.kernel;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * The working days of mainland China: weekends rest, statutory holidays rest, and make-up weekends (调休) work.
 *
 * <p>The State Council publishes each year's days in the autumn before it. A year that is not yet published may be
 * entered as <em>provisional</em> (the holidays fixed by law, no make-up days); every date computed from it says so and
 * is computed anew once the notice is out. A year that is not entered at all is refused: a guessed deadline for a public
 * notice is worse than no deadline.
 */
public record BusinessCalendar(Map<Integer, YearOfDays> years) {

    /** One year's exceptions to "Monday to Friday". {@code source} is the number of the notice they were entered from. */
    public record YearOfDays(
            Set<LocalDate> holidays, Set<LocalDate> makeUpWorkdays, boolean provisional, String source) {

        public YearOfDays {
            holidays = Set.copyOf(holidays);
            makeUpWorkdays = Set.copyOf(makeUpWorkdays);
        }
    }

    /** A day reached by counting; {@code provisional} if any day counted lies in a year not yet published. */
    public record Deadline(LocalDate day, boolean provisional) {}

    public BusinessCalendar {
        years = Map.copyOf(years);
    }

    public boolean isWorkingDay(LocalDate date) {
        var year = yearOf(date);
        if (year.makeUpWorkdays().contains(date)) {
            return true;
        }
        var weekend = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && !year.holidays().contains(date);
    }

    /** Returns the last day of a period of working days; the day it starts on is not counted. */
    public Deadline deadline(LocalDate start, int workingDays) {
        var day = start;
        var provisional = false;
        for (int counted = 0; counted < workingDays; ) {
            day = day.plusDays(1);
            provisional |= yearOf(day).provisional();
            if (isWorkingDay(day)) {
                counted++;
            }
        }
        return new Deadline(day, provisional);
    }

    /**
     * Returns the last day on which a period of working days may begin so that it ends on {@code end} at the latest: the
     * {@link #deadline} of that day is not after {@code end}, that of the next day is.
     */
    public Deadline latestStart(LocalDate end, int workingDays) {
        var day = end.plusDays(1);
        var provisional = false;
        for (int counted = 0; counted < workingDays; ) {
            day = day.minusDays(1);
            provisional |= yearOf(day).provisional();
            if (isWorkingDay(day)) {
                counted++;
            }
        }
        return new Deadline(day.minusDays(1), provisional);
    }

    /**
     * Returns the working days after {@code from} up to and including {@code to}; negative when {@code to} lies before
     * {@code from}, so that an overdue clock reads "超 N 个工作日".
     */
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -workingDaysBetween(to, from);
        }
        return (int) from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    private YearOfDays yearOf(LocalDate date) {
        var year = years.get(date.getYear());
        if (year == null) {
            throw new DomainProblem(
                    DomainProblem.Kind.BUSY, "KRN-102", "系统还没有录入%d年的工作日历，暂时算不出期限。".formatted(date.getYear()));
        }
        return year;
    }
}
