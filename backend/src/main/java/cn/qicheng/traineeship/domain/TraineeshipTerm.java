package cn.qicheng.traineeship.domain;

import java.time.LocalDate;

/** The months of a traineeship, counted from the day both have signed. Policy: 17号 第十六条. */
public record TraineeshipTerm(LocalDate startsOn, int months) {

    /** Returns the last day, inclusive. */
    public LocalDate endsOn() {
        return startsOn.plusMonths(months).minusDays(1);
    }
}
