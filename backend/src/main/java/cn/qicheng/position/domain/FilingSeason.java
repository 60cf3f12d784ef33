package cn.qicheng.position.domain;

import java.time.LocalDate;

/**
 * The time of the year in which bases declare their posts: the second quarter (17号 第十四条). A base that was accredited
 * since the season last opened has missed it through no fault of its own and may declare late (our default).
 */
public record FilingSeason(int firstMonth, int lastMonth) {

    /** Whether a declaration of that day is in time, late but taken, or not taken. */
    public enum Timing {
        IN_SEASON,
        LATE,
        CLOSED
    }

    public Timing on(LocalDate day, LocalDate accreditedOn) {
        var month = day.getMonthValue();
        if (month >= firstMonth && month <= lastMonth) {
            return Timing.IN_SEASON;
        }
        return accreditedOn.isBefore(lastOpened(day)) ? Timing.CLOSED : Timing.LATE;
    }

    public String label() {
        return "%d 月 1 日至 %d 月底".formatted(firstMonth, lastMonth);
    }

    private LocalDate lastOpened(LocalDate day) {
        var opens = LocalDate.of(day.getYear(), firstMonth, 1);
        return day.isBefore(opens) ? opens.minusYears(1) : opens;
    }
}
