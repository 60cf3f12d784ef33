package cn.qicheng.safety;

import cn.qicheng.content.ContentBoard;
import cn.qicheng.district.Districts;
import cn.qicheng.identity.People;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.Move;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.TaskSource;
import cn.qicheng.policy.PolicyBook;
import cn.qicheng.policy.PolicyPoint;
import cn.qicheng.safety.domain.SafetyMove;
import cn.qicheng.safety.domain.SafetyState;
import cn.qicheng.web.ClauseView;
import cn.qicheng.web.Holder;
import cn.qicheng.web.Page;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Safety complaints, for reading; each by those alone who may know of it. */
@Singleton
public class SafetyBoard implements TaskSource {

    static final Set<SafetyState> OPEN = EnumSet.of(SafetyState.LODGED, SafetyState.TAKEN_UP);

    private final ComplaintRows rows;
    private final People people;
    private final Districts districts;
    private final PolicyBook policy;
    private final ContentBoard content;
    private final Clock clock;

    SafetyBoard(
            ComplaintRows rows,
            People people,
            Districts districts,
            PolicyBook policy,
            ContentBoard content,
            Clock clock) {
        this.rows = rows;
        this.people = people;
        this.districts = districts;
        this.policy = policy;
        this.content = content;
        this.clock = clock;
    }

    public List<ComplaintView> mine(Actor actor) {
        return views(rows.findByPersonIdOrderByLodgedAtDesc(actor.personId()), actor);
    }

    public ComplaintView view(String id, Actor actor) {
        return rows.findById(id)
                .filter(row -> visible(row, actor))
                .map(row -> views(List.of(row), actor).getFirst())
                .orElseThrow(SafetyProblems::absent);
    }

    /** What the base may know of. */
    public List<ComplaintView> ofBase(String baseId, Actor actor) {
        actor.mustHold(Role.BASE_ADMIN, baseId);
        return views(rows.openToBase(baseId), actor);
    }

    /** Complaints at the bases of the actor's office, danger first; the city sees all. */
    public Page<ComplaintView> ofOffice(boolean open, int page, int size, Actor actor) {
        var city = actor.holds(Role.CITY_OFFICER);
        var offices = officesOf(actor);
        var states = open ? OPEN : EnumSet.complementOf(EnumSet.copyOf(OPEN));
        return new Page<>(
                views(rows.ofOffices(city, offices, states, size, (long) page * size), actor),
                rows.countOfOffices(city, offices, states),
                page,
                size);
    }

    @Override
    public List<TaskGroup> tasksOf(Actor actor, Role role) {
        var offices = switch (role) {
            case DISTRICT_OFFICER -> actor.scopesOf(Role.DISTRICT_OFFICER);
            case CITY_OFFICER -> actor.holds(role) ? Set.of(districts.city().code()) : Set.<String>of();
            default -> Set.<String>of();
        };
        var found = offices.isEmpty() ? List.<ComplaintRow>of() : rows.findByOfficeCodeInAndStateIn(offices, OPEN);
        return found.stream()
                .map(ComplaintRow::since)
                .min(Comparator.naturalOrder())
                .map(oldest -> List.of(new TaskGroup(
                        "SAFETY_COMPLAINT",
                        found.stream().anyMatch(ComplaintRow::danger) ? "安全投诉（有危险的，马上查）" : "安全投诉",
                        found.size(),
                        oldest,
                        "/bureau/safety-complaints")))
                .orElse(List.of());
    }

    private boolean visible(ComplaintRow row, Actor actor) {
        return row.personId().equals(actor.personId())
                || actor.holds(Role.CITY_OFFICER)
                || actor.holds(Role.DISTRICT_OFFICER, row.officeCode())
                || (!row.confidential()
                        && row.state() != SafetyState.WITHDRAWN
                        && actor.holds(Role.BASE_ADMIN, row.baseId()));
    }

    /** Nobody to look for is asked for with a code nobody has. */
    private static Set<String> officesOf(Actor actor) {
        var offices = actor.scopesOf(Role.DISTRICT_OFFICER);
        return offices.isEmpty() ? Set.of("") : offices;
    }

    private List<ComplaintView> views(List<ComplaintRow> found, Actor actor) {
        var names = people.names(found.stream().map(ComplaintRow::personId).collect(Collectors.toSet()));
        var ids = found.stream().map(ComplaintRow::id).toList();
        var words = content.heldBack(SafetyDesk.SUBJECT, SafetyDesk.WORDS, ids);
        var answers = content.heldBack(SafetyDesk.SUBJECT, SafetyDesk.ANSWER, ids);
        var today = ChinaTime.today(clock);
        return found.stream()
                .map(row -> new ComplaintView(
                        row.id(),
                        row.no(),
                        names.getOrDefault(row.personId(), ""),
                        row.baseName(),
                        row.kind().label(),
                        row.danger(),
                        row.confidential(),
                        // Officers must know what was said, whatever WeChat thinks of the words.
                        words.contains(row.id()) && actor.holds(Role.BASE_ADMIN, row.baseId())
                                ? ContentBoard.IN_ITS_PLACE
                                : row.words(),
                        row.state().name(),
                        row.state().label(),
                        answers.contains(row.id()) && !actor.personId().equals(row.answeredBy())
                                ? ContentBoard.IN_ITS_PLACE
                                : row.answer(),
                        row.lodgedAt(),
                        holder(row),
                        row.since(),
                        row.dueOn(),
                        row.dueProvisional(),
                        OPEN.contains(row.state()) && today.isAfter(row.dueOn()),
                        ClauseView.of(policy.clause(PolicyPoint.WELFARE)),
                        moves(row, actor)))
                .toList();
    }

    private @Nullable Holder holder(ComplaintRow row) {
        return OPEN.contains(row.state())
                ? new Holder(districts.officeName(row.officeCode()), row.state().label())
                : null;
    }

    private static List<String> moves(ComplaintRow row, Actor actor) {
        if (row.personId().equals(actor.personId())) {
            return Move.allowed(SafetyMove.class, row.state(), Role.GRADUATE);
        }
        return actor.holds(Role.CITY_OFFICER) || actor.holds(Role.DISTRICT_OFFICER, row.officeCode())
                ? Move.allowed(SafetyMove.class, row.state(), Role.DISTRICT_OFFICER)
                : List.of();
    }
}
