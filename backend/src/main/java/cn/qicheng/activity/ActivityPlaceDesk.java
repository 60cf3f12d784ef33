package cn.qicheng.activity;

import cn.qicheng.activity.domain.ActivityPlaceMove;
import cn.qicheng.activity.domain.ActivityPlaceState;
import cn.qicheng.activity.domain.ActivityTimes.Doors;
import cn.qicheng.audit.AuditTrail;
import cn.qicheng.content.ContentDesk;
import cn.qicheng.identity.People;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.Ulid;
import cn.qicheng.scene.SceneBoard;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Where people come to an activity and leave it, check in and say how it was. Whoever gives or takes a place first locks
 * the row of the activity, so that two taps on the last place are one after the other and the second one waits in line.
 */
@Singleton
public class ActivityPlaceDesk {

    /** The words of an opinion, to the content check. */
    static final String WORDS = "words";

    private final ActivityRows activities;
    private final ActivityPlaceRows places;
    private final ActivityLine lines;
    private final ActivityOffices offices;
    private final SceneBoard scenes;
    private final People people;
    private final ContentDesk content;
    private final AuditTrail audit;
    private final Clock clock;

    ActivityPlaceDesk(
            ActivityRows activities,
            ActivityPlaceRows places,
            ActivityLine lines,
            ActivityOffices offices,
            SceneBoard scenes,
            People people,
            ContentDesk content,
            AuditTrail audit,
            Clock clock) {
        this.activities = activities;
        this.places = places;
        this.lines = lines;
        this.offices = offices;
        this.scenes = scenes;
        this.people = people;
        this.content = content;
        this.audit = audit;
        this.clock = clock;
    }

    /** Takes a place, or the end of the line; a second tap changes nothing. */
    @Transactional
    public void take(String activityId, Actor actor) {
        var activity = published(activityId);
        var held = places.findByActivityIdAndPersonId(activityId, actor.personId());
        if (held.isPresent() && held.get().state() != ActivityPlaceState.LEFT) {
            return;
        }
        if (!activity.times().registers(now())) {
            throw ActivityProblems.registrationOver(activity.registerUntil());
        }
        mustBeNamed(actor);
        var line = lines.of(activity);
        var got = line.next();
        var number = activity.lastNumber() + 1;
        if (held.isPresent()) {
            var move = got == ActivityPlaceState.HELD ? ActivityPlaceMove.TAKE_AGAIN : ActivityPlaceMove.QUEUE_AGAIN;
            places.update(held.get().again(move, number, now()));
            audit.moved(ActivityLine.subject(held.get().id()), move, ActivityPlaceState.LEFT, actor, "");
        } else {
            var place =
                    places.save(ActivityPlaceRow.fresh(Ulid.next(), activityId, actor.personId(), number, got, now()));
            audit.noted(
                    ActivityLine.subject(place.id()),
                    got == ActivityPlaceState.HELD ? "TAKEN" : "QUEUED",
                    actor,
                    ActivityPlaceMove.LEAVE.by(),
                    activity.title());
        }
        activities.update(activity.with(got == ActivityPlaceState.HELD ? line.oneTaken() : line, number));
    }

    /** Gives the place back, or leaves the line; the first of those who wait moves up at once. */
    @Transactional
    public void leave(String activityId, Actor actor) {
        var activity = activities.lock(activityId).orElseThrow(ActivityProblems::absent);
        var place = mine(activityId, actor);
        if (place.state() == ActivityPlaceState.LEFT) {
            return;
        }
        if (activity.times().begun(now())) {
            throw ActivityProblems.begun();
        }
        places.update(place.moved(ActivityPlaceMove.LEAVE));
        audit.moved(ActivityLine.subject(place.id()), ActivityPlaceMove.LEAVE, place.state(), actor, "");
        if (place.state() == ActivityPlaceState.HELD) {
            var freed = activities.update(activity.with(lines.of(activity).oneGivenBack(), activity.lastNumber()));
            if (freed.published()) {
                lines.moveUp(freed);
            }
        }
    }

    /** Checks in by the code at the door; a second scan changes nothing. Returns the id of the activity. */
    public String checkIn(String scene, Actor actor) {
        // Outside the transaction: what is read within it must not be older than the lock.
        var named = scenes.subjectOf(scene);
        if (!named.kind().equals(ActivityCode.KIND)) {
            throw ActivityProblems.notAnActivityCode();
        }
        checkInAt(named.id(), actor);
        return named.id();
    }

    @Transactional
    protected void checkInAt(String activityId, Actor actor) {
        var activity = published(activityId);
        var place = places.findByActivityIdAndPersonId(activityId, actor.personId());
        var stands = place.map(ActivityPlaceRow::state).orElse(ActivityPlaceState.LEFT);
        if (stands == ActivityPlaceState.ATTENDED) {
            return;
        }
        mustBeOpen(activity);
        switch (stands) {
            case HELD -> {
                places.update(place.orElseThrow().checkedIn(ActivityPlaceMove.CHECK_IN, actor.personId(), now()));
                audit.moved(
                        ActivityLine.subject(place.orElseThrow().id()), ActivityPlaceMove.CHECK_IN, stands, actor, "");
            }
            case WAITING -> throw ActivityProblems.stillWaiting();
            case LEFT -> walkIn(activity, place, actor);
            case ATTENDED -> throw new IllegalStateException("answered above");
        }
    }

    private void walkIn(ActivityRow activity, Optional<ActivityPlaceRow> left, Actor actor) {
        if (!activity.walkIns()) {
            throw ActivityProblems.notRegistered();
        }
        var line = lines.of(activity);
        if (line.next() != ActivityPlaceState.HELD) {
            throw ActivityProblems.nothingLeftAtTheDoor();
        }
        mustBeNamed(actor);
        var number = activity.lastNumber() + 1;
        if (left.isPresent()) {
            places.update(left.get()
                    .again(ActivityPlaceMove.WALK_IN_AGAIN, number, now())
                    .walkedIn(now()));
            audit.moved(
                    ActivityLine.subject(left.get().id()),
                    ActivityPlaceMove.WALK_IN_AGAIN,
                    ActivityPlaceState.LEFT,
                    actor,
                    "");
        } else {
            var place = places.save(ActivityPlaceRow.fresh(
                            Ulid.next(), activity.id(), actor.personId(), number, ActivityPlaceState.ATTENDED, now())
                    .walkedIn(now()));
            audit.noted(
                    ActivityLine.subject(place.id()),
                    "WALKED_IN",
                    actor,
                    ActivityPlaceMove.CHECK_IN.by(),
                    activity.title());
        }
        activities.update(activity.with(line.oneTaken(), number));
    }

    /** An officer enters by hand who was there. */
    @Transactional
    public void enter(String activityId, String placeId, Actor actor) {
        var activity = activities.lock(activityId).orElseThrow(ActivityProblems::absent);
        var role = offices.mustKeep(activity.officeCode(), actor);
        var place = of(activity, placeId);
        if (!activity.published() || !activity.times().enteredByHand(now())) {
            throw ActivityProblems.notByHandNow();
        }
        places.update(place.checkedIn(ActivityPlaceMove.ENTER_BY_HAND, actor.personId(), now()));
        audit.noted(ActivityLine.subject(placeId), ActivityPlaceMove.ENTER_BY_HAND.name(), actor, role, "");
    }

    /** An officer takes back an entry that was wrong; what was said of the activity goes with it. */
    @Transactional
    public void takeBack(String activityId, String placeId, String reason, Actor actor) {
        var activity = activities.lock(activityId).orElseThrow(ActivityProblems::absent);
        var role = offices.mustKeep(activity.officeCode(), actor);
        var place = of(activity, placeId);
        if (!activity.times().enteredByHand(now())) {
            throw ActivityProblems.notByHandNow();
        }
        places.update(place.moved(ActivityPlaceMove.TAKE_BACK_ENTRY));
        audit.noted(ActivityLine.subject(placeId), ActivityPlaceMove.TAKE_BACK_ENTRY.name(), actor, role, reason);
    }

    /** Says how it was, once, after having been there. */
    @Transactional
    public void rate(RateActivity act, Actor actor) {
        var activity = activities.lock(act.activityId()).orElseThrow(ActivityProblems::absent);
        var place = mine(act.activityId(), actor);
        if (place.state() != ActivityPlaceState.ATTENDED || !activity.times().rates(now())) {
            throw ActivityProblems.cannotRate();
        }
        if (place.ratedAt() != null) {
            throw ActivityProblems.ratedAlready();
        }
        places.update(place.rated(act.stars(), act.words().text(), now()));
        content.keep(act.words(), ActivityLine.subject(place.id()), WORDS, actor);
        audit.noted(
                ActivityLine.subject(place.id()), "RATED", actor, ActivityPlaceMove.CHECK_IN.by(), act.stars() + " 星");
    }

    private ActivityRow published(String activityId) {
        var activity = activities.lock(activityId).orElseThrow(ActivityProblems::absent);
        return switch (activity.state()) {
            case PLANNED -> throw ActivityProblems.absent();
            case CANCELLED -> throw ActivityProblems.cancelled();
            case PUBLISHED -> activity;
        };
    }

    private ActivityPlaceRow mine(String activityId, Actor actor) {
        return places.findByActivityIdAndPersonId(activityId, actor.personId()).orElseThrow(ActivityProblems::noPlace);
    }

    private ActivityPlaceRow of(ActivityRow activity, String placeId) {
        return places.findById(placeId)
                .filter(place -> place.activityId().equals(activity.id()))
                .orElseThrow(ActivityProblems::absent);
    }

    private void mustBeOpen(ActivityRow activity) {
        var doors = activity.times().doors(now());
        if (doors == Doors.NOT_YET) {
            throw ActivityProblems.doorsNotOpen(activity.times().doorsOpen());
        }
        if (doors == Doors.CLOSED) {
            throw ActivityProblems.doorsClosed();
        }
    }

    /** The list at the door has real names. */
    private void mustBeNamed(Actor actor) {
        if (!people.cardOf(actor.personId()).realNameBound()) {
            throw ActivityProblems.nameless();
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
