package cn.qicheng.safety.domain;

import cn.qicheng.kernel.BusinessCalendar;
import cn.qicheng.kernel.BusinessCalendar.Deadline;
import cn.qicheng.policy.TraineeshipPolicy;
import java.time.LocalDate;

/** Until when a complaint is answered: soon, and at once where people may be hurt. Both days are our defaults. */
public final class SafetyClock {

    public static Deadline dueOf(boolean danger, LocalDate lodgedOn, TraineeshipPolicy policy, BusinessCalendar days) {
        return days.deadline(lodgedOn, danger ? policy.safetyDangerWorkingDays() : policy.safetyAnswerWorkingDays());
    }

    private SafetyClock() {}
}
