package cn.qicheng.activity;

import cn.qicheng.activity.domain.MentorRequestMove;
import cn.qicheng.activity.domain.MentorRequestState;
import cn.qicheng.content.ContentBoard;
import cn.qicheng.identity.People;
import cn.qicheng.identity.PersonCard;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.Move;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.TaskSource;
import cn.qicheng.web.Like;
import cn.qicheng.web.Page;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The mentors' directory and the requests, for reading. */
@Singleton
public class MentorBoard implements TaskSource {

    private final MentorRows mentors;
    private final MentorRequestRows requests;
    private final ActivityOffices offices;
    private final People people;
    private final ContentBoard content;

    MentorBoard(
            MentorRows mentors,
            MentorRequestRows requests,
            ActivityOffices offices,
            People people,
            ContentBoard content) {
        this.mentors = mentors;
        this.requests = requests;
        this.offices = offices;
        this.people = people;
        this.content = content;
    }

    public Page<MentorView> search(
            @Nullable String q, @Nullable MentorField field, @Nullable String district, int page, int size) {
        var districts = offices.districtsNamed(district == null ? "" : district.strip());
        if (districts.isEmpty()) {
            return new Page<>(List.of(), 0, page, size);
        }
        var fields = field == null ? EnumSet.allOf(MentorField.class) : EnumSet.of(field);
        var likeQ = like(q);
        return new Page<>(
                mentors.search(fields, districts, likeQ, size, (long) page * size).stream()
                        .map(this::view)
                        .toList(),
                mentors.count(fields, districts, likeQ),
                page,
                size);
    }

    public MentorView page(String id) {
        return mentors.findById(id).filter(MentorRow::listed).map(this::view).orElseThrow(MentorProblems::absent);
    }

    /** What the reader asked, the latest first. */
    public Page<MentorRequestView> mine(int page, int size, Actor actor) {
        var found = requests.ofPerson(actor.personId(), size, (long) page * size);
        var names = mentorsOf(found);
        return new Page<>(
                found.stream()
                        .map(row -> view(row, names, null, row.words(), Role.ENTREPRENEUR))
                        .toList(),
                requests.countOfPerson(actor.personId()),
                page,
                size);
    }

    public Page<OfficeMentorView> ofOffices(@Nullable String q, int page, int size, Actor actor) {
        var readable = offices.readBy(actor);
        if (readable.isEmpty()) {
            return new Page<>(List.of(), 0, page, size);
        }
        var likeQ = like(q);
        return new Page<>(
                mentors.ofOffices(readable, likeQ, size, (long) page * size).stream()
                        .map(row -> office(row, actor))
                        .toList(),
                mentors.countOfOffices(readable, likeQ),
                page,
                size);
    }

    public OfficeMentorView ofOffice(String id, Actor actor) {
        return mentors.findById(id)
                .filter(row -> offices.readBy(actor).contains(row.officeCode()))
                .map(row -> office(row, actor))
                .orElseThrow(MentorProblems::absent);
    }

    /** What people asked the mentors of the reader's own office, the longest-waiting first. */
    public Page<MentorRequestView> asked(@Nullable MentorRequestState state, int page, int size, Actor actor) {
        var kept = keptBy(actor);
        if (kept.isEmpty()) {
            return new Page<>(List.of(), 0, page, size);
        }
        var states = state == null ? EnumSet.allOf(MentorRequestState.class) : EnumSet.of(state);
        var found = requests.ofOffices(kept, states, size, (long) page * size);
        return new Page<>(forOffice(found), requests.countOfOffices(kept, states), page, size);
    }

    @Override
    public List<TaskGroup> tasksOf(Actor actor, Role role) {
        var officer = role == Role.CITY_OFFICER || role == Role.DISTRICT_OFFICER;
        var kept = officer && actor.holds(role) ? keptBy(actor) : List.<String>of();
        var waiting = Set.of(MentorRequestState.ASKED);
        var count = kept.isEmpty() ? 0 : requests.countOfOffices(kept, waiting);
        return count == 0
                ? List.of()
                : List.of(new TaskGroup(
                        "MENTOR_REQUEST",
                        "找导师的求助",
                        count,
                        requests.oldestOfOffices(kept, waiting).orElse(null),
                        "/bureau/mentor-request-list"));
    }

    private List<String> keptBy(Actor actor) {
        return offices.readBy(actor).stream()
                .filter(code -> offices.keeps(code, actor))
                .toList();
    }

    private List<MentorRequestView> forOffice(List<MentorRequestRow> found) {
        var names = mentorsOf(found);
        var cards = people.cards(found.stream().map(MentorRequestRow::personId).collect(Collectors.toSet()));
        var held = content.heldBack(
                "MENTOR_REQUEST",
                MentorDesk.WORDS,
                found.stream().map(MentorRequestRow::id).toList());
        return found.stream()
                .map(row -> view(
                        row,
                        names,
                        cards.get(row.personId()),
                        held.contains(row.id()) ? ContentBoard.IN_ITS_PLACE : row.words(),
                        Role.DISTRICT_OFFICER))
                .toList();
    }

    private Map<String, MentorRow> mentorsOf(Collection<MentorRequestRow> found) {
        return found.isEmpty()
                ? Map.of()
                : mentors
                        .findByIdIn(
                                found.stream().map(MentorRequestRow::mentorId).collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.toMap(MentorRow::id, Function.identity()));
    }

    private static MentorRequestView view(
            MentorRequestRow row, Map<String, MentorRow> mentors, @Nullable PersonCard card, String words, Role role) {
        var mentor = mentors.get(row.mentorId());
        return new MentorRequestView(
                row.id(),
                row.mentorId(),
                mentor == null ? "" : mentor.name(),
                card == null ? "" : card.name().orElse(""),
                card == null ? "" : card.phoneMasked().orElse(""),
                words,
                row.state(),
                row.state().label(),
                row.answer(),
                row.askedAt(),
                row.settledAt(),
                Move.allowed(MentorRequestMove.class, row.state(), role));
    }

    private OfficeMentorView office(MentorRow row, Actor actor) {
        return new OfficeMentorView(
                view(row),
                offices.name(row.officeCode()),
                row.listed(),
                row.edition(),
                offices.keeps(row.officeCode(), actor));
    }

    private MentorView view(MentorRow row) {
        return new MentorView(
                row.id(),
                row.name(),
                row.field(),
                row.field().label(),
                row.districtCode(),
                offices.districtName(row.districtCode()),
                row.position(),
                row.words());
    }

    private static String like(@Nullable String q) {
        return "%" + Like.literally(q == null ? "" : q.strip()) + "%";
    }
}
