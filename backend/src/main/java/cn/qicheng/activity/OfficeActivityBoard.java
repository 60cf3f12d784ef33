package cn.qicheng.activity;

import cn.qicheng.activity.ActivityPlaceRows.Counts;
import cn.qicheng.activity.domain.ActivityMove;
import cn.qicheng.activity.domain.ActivityPlaceMove;
import cn.qicheng.activity.domain.ActivityPlaceState;
import cn.qicheng.activity.domain.ActivityState;
import cn.qicheng.audit.AuditTrail;
import cn.qicheng.content.ContentBoard;
import cn.qicheng.identity.People;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.Move;
import cn.qicheng.kernel.Role;
import cn.qicheng.spreadsheet.SheetTable;
import cn.qicheng.spreadsheet.SheetWriter;
import cn.qicheng.web.Like;
import cn.qicheng.web.Page;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Activities for the offices that keep them: who comes, who came, and what they said. */
@Singleton
public class OfficeActivityBoard {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ChinaTime.ZONE);

    private final ActivityRows rows;
    private final ActivityPlaceRows places;
    private final ActivityViews views;
    private final ActivityOffices offices;
    private final People people;
    private final ContentBoard content;
    private final AuditTrail audit;
    private final Clock clock;

    OfficeActivityBoard(
            ActivityRows rows,
            ActivityPlaceRows places,
            ActivityViews views,
            ActivityOffices offices,
            People people,
            ContentBoard content,
            AuditTrail audit,
            Clock clock) {
        this.rows = rows;
        this.places = places;
        this.views = views;
        this.offices = offices;
        this.people = people;
        this.content = content;
        this.audit = audit;
        this.clock = clock;
    }

    public Page<OfficeActivityView> list(
            @Nullable ActivityState state, @Nullable String q, int page, int size, Actor actor) {
        var readable = offices.readBy(actor);
        if (readable.isEmpty()) {
            return new Page<>(List.of(), 0, page, size);
        }
        var states = state == null ? EnumSet.allOf(ActivityState.class) : EnumSet.of(state);
        var likeQ = "%" + Like.literally(q == null ? "" : q.strip()) + "%";
        var found = rows.ofOffices(readable, states, likeQ, size, (long) page * size);
        var counts = views.counts(found);
        return new Page<>(
                found.stream()
                        .map(row -> view(row, views.of(row, counts), actor))
                        .toList(),
                rows.countOfOffices(readable, states, likeQ),
                page,
                size);
    }

    public OfficeActivityView view(String id, Actor actor) {
        var row = readable(id, actor);
        return view(row, views.of(row, views.counts(List.of(row))), actor);
    }

    public Page<AttendeeView> attendees(
            String id, @Nullable ActivityPlaceState state, int page, int size, Actor actor) {
        var row = readable(id, actor);
        var states = states(state);
        return new Page<>(
                attendees(row, places.page(id, states, size, (long) page * size), actor),
                places.countIn(id, states),
                page,
                size);
    }

    /** What those who were there said, the latest first; without names, so that it is honest. */
    public Page<OpinionView> opinions(String id, int page, int size, Actor actor) {
        readable(id, actor);
        var found = places.rated(id, size, (long) page * size);
        var held = content.heldBack(
                "ACTIVITY_PLACE",
                ActivityPlaceDesk.WORDS,
                found.stream().map(ActivityPlaceRow::id).toList());
        var counted = places.counts(List.of(id)).stream().findFirst();
        return new Page<>(
                found.stream()
                        .map(place -> new OpinionView(
                                place.stars() == null ? 0 : place.stars(),
                                held.contains(place.id()) ? ContentBoard.IN_ITS_PLACE : place.words(),
                                place.ratedAt()))
                        .toList(),
                counted.map(Counts::ratings).orElse(0),
                page,
                size);
    }

    /** The list as a spreadsheet; that it was taken out is noted. */
    @Transactional
    public byte[] attendeesXlsx(String id, Actor actor) {
        var row = readable(id, actor);
        audit.noted(ActivityDesk.subject(id), "EXPORTED", actor, hat(row, actor), "签到表");
        var lines = attendees(row, places.inStates(id, EnumSet.allOf(ActivityPlaceState.class)), actor).stream()
                .map(each -> List.<Object>of(
                        each.number(),
                        each.name(),
                        each.phoneMasked(),
                        each.stateName(),
                        MINUTE.format(each.takenAt()),
                        each.checkedInAt() == null ? "" : MINUTE.format(each.checkedInAt()),
                        way(each)))
                .toList();
        return SheetWriter.xlsx(new SheetTable(
                "签到表", List.of("序号", "姓名", "手机号", "状态", "报名时间", "签到时间", "怎么签的"), lines, actor.name(), clock.instant()));
    }

    private static String way(AttendeeView attendee) {
        if (attendee.checkedInAt() == null) {
            return "";
        }
        if (attendee.byHand()) {
            return "经办代记";
        }
        return attendee.walkIn() ? "现场扫码" : "扫码";
    }

    private List<AttendeeView> attendees(ActivityRow activity, List<ActivityPlaceRow> found, Actor actor) {
        var cards = people.cards(found.stream().map(ActivityPlaceRow::personId).collect(Collectors.toSet()));
        var now = clock.instant();
        return found.stream()
                .map(place -> {
                    var card = cards.get(place.personId());
                    return new AttendeeView(
                            place.id(),
                            place.number(),
                            card == null ? "" : card.name().orElse(""),
                            card == null ? "" : card.phoneMasked().orElse(""),
                            place.state(),
                            place.state().label(),
                            place.walkIn(),
                            place.byHand(),
                            place.takenAt(),
                            place.checkedInAt(),
                            moves(activity, place, actor, now));
                })
                .toList();
    }

    private List<String> moves(ActivityRow activity, ActivityPlaceRow place, Actor actor, Instant now) {
        var open = activity.published()
                && activity.times().enteredByHand(now)
                && offices.keeps(activity.officeCode(), actor);
        return open ? Move.allowed(ActivityPlaceMove.class, place.state(), Role.DISTRICT_OFFICER) : List.of();
    }

    private OfficeActivityView view(ActivityRow row, Counts counted, Actor actor) {
        var mine = offices.keeps(row.officeCode(), actor);
        return new OfficeActivityView(
                views.page(row, counted),
                row.edition(),
                row.state(),
                row.state().label(),
                mine,
                counted.attended(),
                counted.gone(),
                counted.ratings(),
                counted.stars() == null ? null : tenths(counted.stars(), counted.ratings()),
                mine ? moves(row) : List.of());
    }

    /** 9 stars of 2 people are 4.5, which is 45 tenths; halves of a tenth go up. */
    static int tenths(int stars, int ratings) {
        return (stars * 20 + ratings) / (2 * ratings);
    }

    private List<String> moves(ActivityRow row) {
        var now = clock.instant();
        return Move.allowed(ActivityMove.class, row.state(), Role.DISTRICT_OFFICER).stream()
                .filter(move ->
                        !move.equals(ActivityMove.CHANGE.name()) || !row.times().begun(now))
                .filter(move -> !move.equals(ActivityMove.CANCEL.name())
                        || !row.published()
                        || !row.times().over(now))
                .toList();
    }

    private static Set<ActivityPlaceState> states(@Nullable ActivityPlaceState one) {
        return one == null ? EnumSet.allOf(ActivityPlaceState.class) : EnumSet.of(one);
    }

    private Role hat(ActivityRow row, Actor actor) {
        return offices.keeps(row.officeCode(), actor) ? offices.mustKeep(row.officeCode(), actor) : Role.CITY_OFFICER;
    }

    private ActivityRow readable(String id, Actor actor) {
        return rows.findById(id)
                .filter(row -> offices.readBy(actor).contains(row.officeCode()))
                .orElseThrow(ActivityProblems::absent);
    }
}
