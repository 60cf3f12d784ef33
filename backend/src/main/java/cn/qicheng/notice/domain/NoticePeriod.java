package cn.qicheng.notice.domain;

import cn.qicheng.kernel.BusinessCalendar;
import java.time.LocalDate;

/**
 * The days of a notice (公示期).
 *
 * <p>It opens on a working day: issued on a day off, it waits for the next one. The opening day is not counted, and the
 * last day counts whole, until 24:00. Policy: 兰人社发〔2016〕17号 第二十六条 asks for a notice; the number of days, and that
 * the first is not counted, are our defaults.
 */
public record NoticePeriod(LocalDate opensOn, LocalDate closesOn, boolean provisional) {

    public static NoticePeriod issuedOn(LocalDate day, int workingDays, BusinessCalendar calendar) {
        var opens = day;
        while (!calendar.isWorkingDay(opens)) {
            opens = opens.plusDays(1);
        }
        return openingOn(opens, workingDays, calendar);
    }

    /** Counts anew from a known opening day: the year's days off may have been published meanwhile. */
    public static NoticePeriod openingOn(LocalDate opens, int workingDays, BusinessCalendar calendar) {
        var last = calendar.deadline(opens, workingDays);
        return new NoticePeriod(opens, last.day(), last.provisional());
    }

    public boolean hasBegun(LocalDate today) {
        return !today.isBefore(opensOn);
    }

    public boolean isOver(LocalDate today) {
        return today.isAfter(closesOn);
    }
}
