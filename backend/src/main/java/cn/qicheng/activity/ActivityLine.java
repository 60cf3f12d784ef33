package cn.qicheng.activity;

import cn.qicheng.activity.domain.ActivityPlaceMove;
import cn.qicheng.activity.domain.ActivityPlaceState;
import cn.qicheng.activity.domain.Line;
import cn.qicheng.audit.AuditTrail;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.SubjectRef;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The line of an activity. Only for acts that hold the lock of its row. */
@Singleton
class ActivityLine {

    private final ActivityRows rows;
    private final ActivityPlaceRows places;
    private final ActivityMessages messages;
    private final AuditTrail audit;
    private final Clock clock;

    ActivityLine(
            ActivityRows rows, ActivityPlaceRows places, ActivityMessages messages, AuditTrail audit, Clock clock) {
        this.rows = rows;
        this.places = places;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    static SubjectRef subject(String placeId) {
        return new SubjectRef("ACTIVITY_PLACE", placeId);
    }

    Line of(ActivityRow activity) {
        return new Line(activity.places(), activity.taken(), places.waiting(activity.id()));
    }

    /** Lets the first of those who wait have what is free, until it begins. */
    void moveUp(ActivityRow activity) {
        var line = of(activity);
        if (line.toMoveUp() == 0 || activity.times().begun(clock.instant())) {
            return;
        }
        var count = line.toMoveUp();
        for (var waiting : places.firstWaiting(activity.id(), count)) {
            var held = places.update(waiting.moved(ActivityPlaceMove.MOVE_UP));
            line = line.oneTaken();
            audit.moved(subject(held.id()), ActivityPlaceMove.MOVE_UP, ActivityPlaceState.WAITING, Actor.SYSTEM, "");
            messages.movedUp(activity, held);
        }
        rows.update(activity.with(line, activity.lastNumber()));
    }
}
