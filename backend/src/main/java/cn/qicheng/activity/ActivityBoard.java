package cn.qicheng.activity;

import cn.qicheng.activity.domain.ActivityPlaceState;
import cn.qicheng.activity.domain.ActivityState;
import cn.qicheng.kernel.Actor;
import cn.qicheng.web.Like;
import cn.qicheng.web.Page;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Activities for reading: by anybody, and by whoever has a place. */
@Singleton
public class ActivityBoard {

    private final ActivityRows rows;
    private final ActivityPlaceRows places;
    private final ActivityViews views;
    private final ActivityOffices offices;
    private final Clock clock;

    ActivityBoard(
            ActivityRows rows, ActivityPlaceRows places, ActivityViews views, ActivityOffices offices, Clock clock) {
        this.rows = rows;
        this.places = places;
        this.views = views;
        this.offices = offices;
        this.clock = clock;
    }

    public Page<ActivityItem> search(ActivitySearch wanted, int page, int size) {
        var now = clock.instant();
        var likeQ = "%" + Like.literally(wanted.words()) + "%";
        var districts = offices.districtsNamed(wanted.districtCode());
        if (districts.isEmpty()) {
            return new Page<>(List.of(), 0, page, size);
        }
        var found = wanted.past()
                ? rows.latestFirst(
                        wanted.kinds(),
                        districts,
                        wanted.startsFrom(),
                        wanted.startsTo(),
                        wanted.endsFrom(now),
                        wanted.endsTo(now),
                        likeQ,
                        size,
                        (long) page * size)
                : rows.nextFirst(
                        wanted.kinds(),
                        districts,
                        wanted.startsFrom(),
                        wanted.startsTo(),
                        wanted.endsFrom(now),
                        wanted.endsTo(now),
                        likeQ,
                        size,
                        (long) page * size);
        var total = rows.countPublic(
                wanted.kinds(),
                districts,
                wanted.startsFrom(),
                wanted.startsTo(),
                wanted.endsFrom(now),
                wanted.endsTo(now),
                likeQ);
        return new Page<>(views.items(found), total, page, size);
    }

    /** The page of one that was published, also after it was cancelled. */
    public ActivityView page(String id) {
        var row = shown(id);
        return views.page(row, views.of(row, views.counts(List.of(row))));
    }

    /** How the reader stands with it. */
    public MyPlaceView mine(String id, Actor actor) {
        var row = shown(id);
        return mine(
                views.items(List.of(row)).getFirst(),
                row,
                places.findByActivityIdAndPersonId(id, actor.personId()).orElse(null));
    }

    /** Everything the reader ever came to or wanted to, the latest first. */
    public Page<MyPlaceView> mine(int page, int size, Actor actor) {
        var found = places.ofPerson(actor.personId(), size, (long) page * size);
        var activities = found.isEmpty()
                ? Map.<String, ActivityRow>of()
                : rows
                        .findByIdIn(
                                found.stream().map(ActivityPlaceRow::activityId).toList())
                        .stream()
                        .collect(Collectors.toMap(ActivityRow::id, Function.identity()));
        var shown = new ArrayList<MyPlaceView>();
        var items = views.items(activities.values()).stream()
                .collect(Collectors.toMap(ActivityItem::id, Function.identity()));
        for (var place : found) {
            var item = items.get(place.activityId());
            var row = activities.get(place.activityId());
            if (item != null && row != null) {
                shown.add(mine(item, row, place));
            }
        }
        return new Page<>(shown, places.countOfPerson(actor.personId()), page, size);
    }

    private MyPlaceView mine(ActivityItem item, ActivityRow row, @Nullable ActivityPlaceRow place) {
        var now = clock.instant();
        var state = place == null ? null : place.state();
        var away = state == null || state == ActivityPlaceState.LEFT;
        var rated = place != null && place.ratedAt() != null;
        return new MyPlaceView(
                item,
                state,
                state == null ? null : state.label(),
                place == null ? 0 : place.number(),
                state == ActivityPlaceState.WAITING && place != null ? places.ahead(row.id(), place.number()) : 0,
                place == null ? null : place.takenAt(),
                place == null ? null : place.checkedInAt(),
                row.times().doors(now),
                row.times().doorsOpen(),
                away && row.published() && row.times().registers(now),
                !away
                        && state != ActivityPlaceState.ATTENDED
                        && row.published()
                        && !row.times().begun(now),
                state == ActivityPlaceState.ATTENDED && !rated && row.times().rates(now),
                place == null ? null : place.stars(),
                place == null ? null : place.words());
    }

    private ActivityRow shown(String id) {
        return rows.findById(id)
                .filter(row -> row.state() != ActivityState.PLANNED && row.publishedAt() != null)
                .orElseThrow(ActivityProblems::absent);
    }
}
