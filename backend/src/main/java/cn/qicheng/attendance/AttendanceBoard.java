package cn.qicheng.attendance;

import cn.qicheng.attendance.SheetView.TraineeView;
import cn.qicheng.attendance.domain.AttendanceMove;
import cn.qicheng.attendance.domain.AttendanceState;
import cn.qicheng.attendance.domain.SheetClock;
import cn.qicheng.content.ContentBoard;
import cn.qicheng.identity.People;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.Role;
import cn.qicheng.policy.PolicyBook;
import cn.qicheng.traineeship.TraineeshipBoard;
import cn.qicheng.traineeship.TraineeshipFacts;
import cn.qicheng.web.Holder;
import cn.qicheng.web.Page;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The monthly sheets, for reading. */
@Singleton
public class AttendanceBoard {

    /** The fields of a sheet that are judged before others read them: the trainee's words, and the supervisor's. */
    static final String NOTE = "note";

    static final String REMARK = "remark";

    private final AttendanceSheetRows rows;
    private final StandIns standIns;
    private final TraineeshipBoard traineeships;
    private final People people;
    private final PolicyBook policy;
    private final ContentBoard content;
    private final Clock clock;

    AttendanceBoard(
            AttendanceSheetRows rows,
            StandIns standIns,
            TraineeshipBoard traineeships,
            People people,
            PolicyBook policy,
            ContentBoard content,
            Clock clock) {
        this.rows = rows;
        this.standIns = standIns;
        this.traineeships = traineeships;
        this.people = people;
        this.policy = policy;
        this.content = content;
        this.clock = clock;
    }

    /** Which sheets of a base: TO_CONFIRM are over and checked in, UPCOMING wait for time or the trainee. */
    public enum Group {
        TO_CONFIRM,
        UPCOMING,
        CONFIRMED
    }

    public List<SheetView> mine(Actor actor) {
        return views(rows.findByPersonIdOrderByFromOn(actor.personId()), actor);
    }

    public SheetView view(String id, Actor actor) {
        var sheet = rows.findById(id).filter(found -> visible(found, actor)).orElseThrow(AttendanceProblems::absent);
        return views(List.of(sheet), actor).getFirst();
    }

    /** Lists sheets of a base: its administrator sees all, a supervisor those they confirm. */
    public Page<SheetView> ofBase(String baseId, Group group, int page, int size, Actor actor) {
        var all = actor.holds(Role.BASE_ADMIN, baseId);
        if (!all) {
            actor.mustHold(Role.SUPERVISOR, baseId);
        }
        var mentors = all ? Set.of(actor.personId()) : standIns.mentorsFor(actor, baseId);
        var offset = (long) page * size;
        var today = ChinaTime.today(clock);
        var found = switch (group) {
            case TO_CONFIRM -> rows.toConfirm(baseId, all, mentors, today, size, offset);
            case UPCOMING -> rows.upcoming(baseId, all, mentors, today, size, offset);
            case CONFIRMED -> rows.confirmed(baseId, all, mentors, size, offset);
        };
        var total = switch (group) {
            case TO_CONFIRM -> rows.countToConfirm(baseId, all, mentors, today);
            case UPCOMING -> rows.countUpcoming(baseId, all, mentors, today);
            case CONFIRMED -> rows.countConfirmed(baseId, all, mentors);
        };
        return new Page<>(views(found, actor), total, page, size);
    }

    /** Returns the sheets that exist among the ids, by id. */
    public Map<String, SheetFacts> facts(Collection<String> ids) {
        return ids.isEmpty()
                ? Map.of()
                : rows.findByIdIn(ids).stream().collect(Collectors.toMap(AttendanceSheetRow::id, this::factsOf));
    }

    /** Returns the base's sheets whose month is over and counts, in the order of time. */
    public List<SheetFacts> endedOf(String baseId) {
        return rows.findByBaseIdAndToOnBeforeOrderByFromOn(baseId, ChinaTime.today(clock)).stream()
                .filter(sheet -> sheet.state() != AttendanceState.DROPPED)
                .map(this::factsOf)
                .toList();
    }

    /** Returns the sheets of an agreement in the order of time. */
    public List<SheetFacts> ofAgreement(String agreementId) {
        return rows.findByAgreementIdInOrderByFromOn(List.of(agreementId)).stream()
                .map(this::factsOf)
                .toList();
    }

    List<SheetView> viewsById(List<String> ids, Actor actor) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var byId = rows.findByIdIn(ids).stream().collect(Collectors.toMap(AttendanceSheetRow::id, row -> row));
        return views(
                ids.stream()
                        .map(byId::get)
                        .flatMap(row -> Optional.ofNullable(row).stream())
                        .toList(),
                actor);
    }

    private List<SheetView> views(Collection<AttendanceSheetRow> found, Actor actor) {
        var agreements = traineeships.facts(
                found.stream().map(AttendanceSheetRow::agreementId).collect(Collectors.toSet()));
        var names = new HashMap<>(people.names(found.stream()
                .flatMap(sheet -> Optional.ofNullable(sheet.confirmedBy()).stream())
                .collect(Collectors.toSet())));
        var reading = new Reading(actor, names, heldBack(found, actor), remarksHeldBack(found, actor));
        return found.stream()
                .map(sheet -> view(
                        sheet,
                        Optional.ofNullable(agreements.get(sheet.agreementId())).orElseThrow(),
                        reading))
                .toList();
    }

    /** Who reads, the names of those who confirmed, and the sheets whose words the reader must not see (yet). */
    private record Reading(Actor actor, Map<String, String> names, Set<String> heldBack, Set<String> remarksHeldBack) {

        @Nullable
        String noteOf(AttendanceSheetRow sheet) {
            return heldBack.contains(sheet.id()) ? ContentBoard.IN_ITS_PLACE : sheet.note();
        }

        @Nullable
        String remarkOf(AttendanceSheetRow sheet) {
            return remarksHeldBack.contains(sheet.id()) ? ContentBoard.IN_ITS_PLACE : sheet.remark();
        }
    }

    /** One's own words are always shown to oneself. */
    private Set<String> heldBack(Collection<AttendanceSheetRow> found, Actor actor) {
        return content.heldBack(
                AttendanceDesk.SUBJECT,
                NOTE,
                found.stream()
                        .filter(sheet ->
                                sheet.note() != null && !sheet.personId().equals(actor.personId()))
                        .map(AttendanceSheetRow::id)
                        .toList());
    }

    private Set<String> remarksHeldBack(Collection<AttendanceSheetRow> found, Actor actor) {
        return content.heldBack(
                AttendanceDesk.SUBJECT,
                REMARK,
                found.stream()
                        .filter(sheet ->
                                sheet.remark() != null && !actor.personId().equals(sheet.confirmedBy()))
                        .map(AttendanceSheetRow::id)
                        .toList());
    }

    private SheetView view(AttendanceSheetRow sheet, TraineeshipFacts agreement, Reading reading) {
        var days = clockOf(sheet);
        var turn = turnOf(sheet, days, agreement);
        return new SheetView(
                sheet.id(),
                sheet.agreementId(),
                new TraineeView(sheet.personId(), agreement.names().trainee()),
                agreement.baseName(),
                agreement.positionTitle(),
                sheet.month(),
                sheet.fromOn(),
                sheet.toOn(),
                sheet.state().name(),
                days.opensOn(),
                days.closesOn(),
                days.confirmDue(),
                sheet.checkedInAt(),
                sheet.madeAt(),
                sheet.late(),
                reading.noteOf(sheet),
                sheet.confirmedAt(),
                sheet.confirmedBy() == null ? null : reading.names().get(sheet.confirmedBy()),
                sheet.absentDays(),
                sheet.leaveDays(),
                reading.remarkOf(sheet),
                turn.holder(),
                turn.since(),
                turn.due(),
                false,
                moves(sheet, days, reading.actor()));
    }

    /** Who has to act on a sheet now, since when and until when; nobody before its days have come. */
    private record Turn(
            @Nullable Holder holder,
            @Nullable Instant since,
            @Nullable LocalDate due) {

        static final Turn NOBODY = new Turn(null, null, null);
    }

    private Turn turnOf(AttendanceSheetRow sheet, SheetClock days, TraineeshipFacts agreement) {
        var today = ChinaTime.today(clock);
        return switch (sheet.state()) {
            case OPEN ->
                days.opened(today)
                        ? new Turn(
                                new Holder(agreement.names().trainee(), "见习生"),
                                ChinaTime.startOf(days.opensOn()),
                                days.closesOn())
                        : Turn.NOBODY;
            case CHECKED_IN ->
                days.confirmable(today)
                        ? new Turn(
                                new Holder(agreement.names().mentor(), "带教老师"),
                                laterOf(sheet.since(), ChinaTime.endOf(sheet.toOn())),
                                days.confirmDue())
                        : Turn.NOBODY;
            case CONFIRMED, DROPPED -> Turn.NOBODY;
        };
    }

    private List<String> moves(AttendanceSheetRow sheet, SheetClock days, Actor actor) {
        var today = ChinaTime.today(clock);
        if (sheet.personId().equals(actor.personId()) && sheet.state() == AttendanceState.OPEN && days.opened(today)) {
            return List.of(AttendanceMove.CHECK_IN.name());
        }
        if (sheet.state() == AttendanceState.CHECKED_IN
                && days.confirmable(today)
                && standIns.mentorsFor(actor, sheet.baseId()).contains(sheet.mentorPersonId())) {
            return List.of(AttendanceMove.CONFIRM.name());
        }
        return List.of();
    }

    private boolean visible(AttendanceSheetRow sheet, Actor actor) {
        return sheet.personId().equals(actor.personId())
                || standIns.mentorsFor(actor, sheet.baseId()).contains(sheet.mentorPersonId())
                || actor.holds(Role.BASE_ADMIN, sheet.baseId());
    }

    private SheetFacts factsOf(AttendanceSheetRow sheet) {
        var days = clockOf(sheet);
        return new SheetFacts(
                sheet.id(),
                sheet.agreementId(),
                sheet.personId(),
                sheet.baseId(),
                sheet.mentorPersonId(),
                sheet.serviceMonth(),
                new SheetFacts.Days(days.opensOn(), days.closesOn(), days.confirmDue()),
                sheet.checkedInAt(),
                sheet.confirmedAt(),
                sheet.state() == AttendanceState.DROPPED);
    }

    private SheetClock clockOf(AttendanceSheetRow sheet) {
        return SheetClock.of(sheet.serviceMonth(), policy.traineeship(sheet.fromOn()));
    }

    private static Instant laterOf(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
