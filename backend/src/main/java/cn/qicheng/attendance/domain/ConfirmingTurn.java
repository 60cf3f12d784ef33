package cn.qicheng.attendance.domain;

import cn.qicheng.kernel.BusinessCalendar;
import cn.qicheng.kernel.BusinessCalendar.Deadline;
import cn.qicheng.policy.TraineeshipPolicy;
import java.time.LocalDate;

/**
 * Whose word a month waits for. The mentor comes first; when their days are over the base may speak as well, and some working
 * days later the district, on evidence. Who had the turn before keeps it: a late word is better than a substitute's.
 *
 * <p>None of the days is policy: the document knows no monthly confirmation. They are our defaults and shown as such.
 *
 * @param mentorUntil last day of the mentor alone
 * @param baseUntil last day before the district is asked as well
 */
public record ConfirmingTurn(LocalDate mentorUntil, Deadline baseUntil) {

    /** Who is asked. */
    public enum Whose {
        MENTOR,
        BASE,
        DISTRICT
    }

    /**
     * Counts for a month that waits since a day. A trainee who checks in late gives the mentor the same time as everybody
     * else; a month in dispute is the base's at once.
     *
     * @param since the day of the check-in, or of the dispute
     */
    public static ConfirmingTurn of(
            SheetClock clock, LocalDate since, boolean disputed, TraineeshipPolicy policy, BusinessCalendar calendar) {
        if (disputed) {
            return new ConfirmingTurn(since.minusDays(1), calendar.deadline(since, policy.escalateWorkingDays()));
        }
        var begun = since.isAfter(clock.month().to()) ? since : clock.month().to();
        var mentorUntil = begun.plusDays(policy.confirmWithinDays());
        return new ConfirmingTurn(mentorUntil, calendar.deadline(mentorUntil, policy.escalateWorkingDays()));
    }

    public Whose on(LocalDate day) {
        if (day.isAfter(baseUntil.day())) {
            return Whose.DISTRICT;
        }
        return day.isAfter(mentorUntil) ? Whose.BASE : Whose.MENTOR;
    }
}
