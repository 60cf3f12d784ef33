package cn.qicheng.activity;

import cn.qicheng.activity.domain.ActivityPlaceState;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.DailyJob;
import cn.qicheng.kernel.OneByOne;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;

/** Tells those who have a place the day before; who was told of this beginning is not told again. */
@Singleton
class ActivityReminders implements DailyJob {

    private final ActivityRows rows;
    private final ActivityPlaceRows places;
    private final ActivityMessages messages;

    ActivityReminders(ActivityRows rows, ActivityPlaceRows places, ActivityMessages messages) {
        this.rows = rows;
        this.places = places;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "activity-reminders";
    }

    @Override
    public void run(LocalDate today) {
        var tomorrow = today.plusDays(1);
        OneByOne.each(
                "activity", rows.startingBetween(ChinaTime.startOf(tomorrow), ChinaTime.endOf(tomorrow)), this::remind);
    }

    @Transactional
    protected void remind(String activityId) {
        var activity = rows.findById(activityId).orElseThrow();
        places.inStates(activityId, List.of(ActivityPlaceState.HELD)).forEach(place -> messages.soon(activity, place));
    }
}
