package cn.qicheng.activity;

import cn.qicheng.activity.domain.ActivityPlaceMove;
import cn.qicheng.activity.domain.ActivityPlaceState;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody's place at an activity, or in its line, and what they said of it afterwards. */
@MappedEntity("activity_place")
record ActivityPlaceRow(
        @Id String id,
        String activityId,
        String personId,
        int number,
        ActivityPlaceState state,
        boolean walkIn,
        Instant takenAt,
        @Nullable Instant checkedInAt,
        @Nullable String checkedInBy,
        @Nullable Integer stars,
        @Nullable String words,
        @Nullable Instant ratedAt) {

    static ActivityPlaceRow fresh(
            String id, String activityId, String personId, int number, ActivityPlaceState state, Instant at) {
        return new ActivityPlaceRow(id, activityId, personId, number, state, false, at, null, null, null, null, null);
    }

    /** Comes back after leaving, at the end of the line. */
    ActivityPlaceRow again(ActivityPlaceMove move, int last, Instant at) {
        return new ActivityPlaceRow(
                id, activityId, personId, last, move.applyTo(state), false, at, null, null, null, null, null);
    }

    /** An entry that is taken back takes with it what was said by who was not there. */
    ActivityPlaceRow moved(ActivityPlaceMove move) {
        return new ActivityPlaceRow(
                id, activityId, personId, number, move.applyTo(state), walkIn, takenAt, null, null, null, null, null);
    }

    ActivityPlaceRow checkedIn(ActivityPlaceMove move, String by, Instant at) {
        return new ActivityPlaceRow(
                id, activityId, personId, number, move.applyTo(state), walkIn, takenAt, at, by, stars, words, ratedAt);
    }

    /** Came in at the door without having registered. */
    ActivityPlaceRow walkedIn(Instant at) {
        return new ActivityPlaceRow(
                id,
                activityId,
                personId,
                number,
                ActivityPlaceState.ATTENDED,
                true,
                takenAt,
                at,
                personId,
                null,
                null,
                null);
    }

    ActivityPlaceRow rated(int given, @Nullable String said, Instant at) {
        return new ActivityPlaceRow(
                id, activityId, personId, number, state, walkIn, takenAt, checkedInAt, checkedInBy, given, said, at);
    }

    boolean byHand() {
        return checkedInBy != null && !checkedInBy.equals(personId);
    }
}
