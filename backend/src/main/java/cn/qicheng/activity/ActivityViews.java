package cn.qicheng.activity;

import cn.qicheng.activity.ActivityPlaceRows.Counts;
import cn.qicheng.web.ClauseView;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Turns rows of activities into what is shown of them. */
@Singleton
class ActivityViews {

    private final ActivityPlaceRows places;
    private final ActivityOffices offices;
    private final Clock clock;

    ActivityViews(ActivityPlaceRows places, ActivityOffices offices, Clock clock) {
        this.places = places;
        this.offices = offices;
        this.clock = clock;
    }

    Map<String, Counts> counts(Collection<ActivityRow> rows) {
        return rows.isEmpty()
                ? Map.of()
                : places.counts(rows.stream().map(ActivityRow::id).toList()).stream()
                        .collect(Collectors.toMap(Counts::activityId, Function.identity()));
    }

    List<ActivityItem> items(Collection<ActivityRow> rows) {
        var counts = counts(rows);
        return rows.stream().map(row -> item(row, of(row, counts))).toList();
    }

    Counts of(ActivityRow row, Map<String, Counts> counts) {
        return counts.getOrDefault(row.id(), new Counts(row.id(), 0, 0, 0, 0, null));
    }

    ActivityItem item(ActivityRow row, Counts counted) {
        return new ActivityItem(
                row.id(),
                row.kind(),
                row.kind().label(),
                row.course(),
                row.course() == null ? null : row.course().label(),
                row.title(),
                row.place(),
                row.districtCode(),
                offices.districtName(row.districtCode()),
                row.registerUntil(),
                row.startsAt(),
                row.endsAt(),
                row.places(),
                row.taken(),
                counted.waiting(),
                row.phase(clock.instant()));
    }

    ActivityView page(ActivityRow row, Counts counted) {
        return new ActivityView(
                item(row, counted),
                row.words(),
                row.audience(),
                offices.name(row.officeCode()),
                row.kind().lead(),
                ClauseView.of(row.kind().clause()),
                row.walkIns(),
                row.cancelReason());
    }
}
