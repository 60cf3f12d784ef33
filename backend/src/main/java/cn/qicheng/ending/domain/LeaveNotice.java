package cn.qicheng.ending.domain;

import java.time.LocalDate;

/**
 * A trainee's written notice (第二十二条). The day it is given is not counted; the last of the days after it is the last day of
 * the traineeship. Calendar days, because the document says days and not working days.
 */
public record LeaveNotice(LocalDate givenOn, int days) {

    public LocalDate lastDay() {
        return givenOn.plusDays(days);
    }
}
