package cn.qicheng.attendance;

import cn.qicheng.attendance.AttendanceSheetView.TraineeView;
import cn.qicheng.attendance.domain.AttendanceMove;
import cn.qicheng.attendance.domain.AttendanceState;
import cn.qicheng.attendance.domain.ConfirmingTurn.Whose;
import cn.qicheng.attendance.domain.MonthDays;
import cn.qicheng.attendance.domain.SheetClock;
import cn.qicheng.attendance.domain.SheetObjectionMove;
import cn.qicheng.attendance.domain.SheetObjectionState;
import cn.qicheng.content.ContentBoard;
import cn.qicheng.identity.People;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.Move;
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
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The monthly sheets, for reading. */
@Singleton
public class AttendanceBoard {

    /** The trainee's words, judged before others read them. What is said about the month is {@link SheetEntries#WORDS}. */
    static final String NOTE = "note";

    private final AttendanceSheetRows rows;
    private final EntryRows entries;
    private final ObjectionFacts objections;
    private final ObjectionDesk objectionDesk;
    private final Turns turns;
    private final Offices offices;
    private final StandIns standIns;
    private final TraineeshipBoard traineeships;
    private final People people;
    private final PolicyBook policy;
    private final ContentBoard content;
    private final Clock clock;

    AttendanceBoard(
            AttendanceSheetRows rows,
            EntryRows entries,
            ObjectionFacts objections,
            ObjectionDesk objectionDesk,
            Turns turns,
            Offices offices,
            StandIns standIns,
            TraineeshipBoard traineeships,
            People people,
            PolicyBook policy,
            ContentBoard content,
            Clock clock) {
        this.rows = rows;
        this.entries = entries;
        this.objections = objections;
        this.objectionDesk = objectionDesk;
        this.turns = turns;
        this.offices = offices;
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

    public List<AttendanceSheetView> mine(Actor actor) {
        return views(rows.findByPersonIdOrderByFromOn(actor.personId()), actor);
    }

    /** One month with every word that was said about it. */
    public AttendanceSheetView view(String id, Actor actor) {
        var sheet = rows.findById(id).filter(found -> visible(found, actor)).orElseThrow(AttendanceProblems::absent);
        return views(List.of(sheet), actor)
                .getFirst()
                .withHistory(historyOf(sheet, actor), objectUntil(sheet, actor).orElse(null));
    }

    /** Months that wait for the actor's office: nobody confirmed them, or the trainee asked for a ruling. */
    public Page<AttendanceSheetView> withOffice(int page, int size, Actor actor) {
        var mine = offices.of(actor);
        return mine.isEmpty()
                ? new Page<>(List.of(), 0, page, size)
                : new Page<>(
                        views(rows.withOffices(mine, size, (long) page * size), actor),
                        rows.countWithOffices(mine),
                        page,
                        size);
    }

    /** Months of a base that its administrator has to look into: unconfirmed too long, in doubt, or objected to. */
    public List<AttendanceSheetView> withBase(String baseId, Actor actor) {
        actor.mustHold(Role.BASE_ADMIN, baseId);
        var today = ChinaTime.today(clock);
        var waiting = rows
                .findByBaseIdAndStateInAndToOnBefore(
                        baseId, List.of(AttendanceState.CHECKED_IN, AttendanceState.DISPUTED), today)
                .stream()
                .filter(sheet -> turns.whose(sheet, today) != Whose.MENTOR);
        var objected = objections.ofBase(baseId, SheetObjectionState.LODGED).stream()
                .map(ObjectionRow::sheetId)
                .toList();
        return views(
                Stream.concat(waiting, objected.isEmpty() ? Stream.empty() : rows.findByIdIn(objected).stream())
                        .sorted(Comparator.comparing(AttendanceSheetRow::toOn).thenComparing(AttendanceSheetRow::id))
                        .toList(),
                actor);
    }

    private List<AttendanceSheetView.EntryView> historyOf(AttendanceSheetRow sheet, Actor actor) {
        var found = entries.findBySheetIdOrderBySeq(sheet.id());
        var names = people.names(found.stream()
                .flatMap(entry -> Stream.of(entry.byId(), entry.forId()))
                .collect(Collectors.toSet()));
        var held = content.heldBack(
                SheetEntries.SUBJECT,
                SheetEntries.WORDS,
                found.stream()
                        .filter(entry -> entry.words() != null && !entry.byId().equals(actor.personId()))
                        .map(EntryRow::id)
                        .toList());
        return found.stream()
                .map(entry -> new AttendanceSheetView.EntryView(
                        entry.move().name(),
                        names.getOrDefault(entry.byId(), ""),
                        entry.byRole().label(),
                        entry.byRole() == Role.SUPERVISOR && !entry.byId().equals(entry.forId())
                                ? names.get(entry.forId())
                                : null,
                        entry.madeAt(),
                        entry.move() == AttendanceMove.DISPUTE ? null : inWords(sheet, entry.days()),
                        held.contains(entry.id()) ? ContentBoard.IN_ITS_PLACE : entry.words()))
                .toList();
    }

    /** The last day on which the trainee may still object to the word that counts. */
    private Optional<LocalDate> objectUntil(AttendanceSheetRow sheet, Actor actor) {
        return Optional.ofNullable(sheet.entryId())
                .filter(entry ->
                        sheet.personId().equals(actor.personId()) && sheet.state() == AttendanceState.CONFIRMED)
                .filter(entry -> !objections.objected(entry))
                .flatMap(entries::findById)
                .filter(entry -> entry.move() != AttendanceMove.RULE)
                .map(entry -> objectionDesk.lastDayToObject(sheet, entry))
                .filter(last -> !ChinaTime.today(clock).isAfter(last));
    }

    private String inWords(AttendanceSheetRow sheet, MonthDays days) {
        return days.inWords(policy.traineeship(sheet.fromOn()).leaveTypes());
    }

    /** Lists sheets of a base: its administrator sees all, a supervisor those they confirm. */
    public Page<AttendanceSheetView> ofBase(String baseId, Group group, int page, int size, Actor actor) {
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
        return ids.isEmpty() ? Map.of() : byId(factsOf(rows.findByIdIn(ids)));
    }

    /** Like {@link #facts}, and nobody changes these months until the caller's transaction is done. */
    public Map<String, SheetFacts> factsAlone(Collection<String> ids) {
        return ids.isEmpty() ? Map.of() : byId(factsOf(rows.allAlone(ids)));
    }

    private static Map<String, SheetFacts> byId(List<SheetFacts> facts) {
        return facts.stream().collect(Collectors.toMap(SheetFacts::id, one -> one));
    }

    /** Returns the base's sheets whose month is over and counts, in the order of time. */
    public List<SheetFacts> endedOf(String baseId) {
        return factsOf(rows.findByBaseIdAndToOnBeforeOrderByFromOn(baseId, ChinaTime.today(clock)).stream()
                .filter(sheet -> sheet.state() != AttendanceState.DROPPED)
                .toList());
    }

    /** Returns the sheets of an agreement in the order of time. */
    public List<SheetFacts> ofAgreement(String agreementId) {
        return factsOf(rows.findByAgreementIdInOrderByFromOn(List.of(agreementId)));
    }

    List<AttendanceSheetView> viewsById(List<String> ids, Actor actor) {
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

    private List<AttendanceSheetView> views(Collection<AttendanceSheetRow> found, Actor actor) {
        var agreements = traineeships.facts(
                found.stream().map(AttendanceSheetRow::agreementId).collect(Collectors.toSet()));
        var objected =
                objections.latest(found.stream().map(AttendanceSheetRow::id).toList());
        var confirmers = confirmersOf(found);
        var names = people.names(found.stream()
                .flatMap(sheet -> Stream.concat(
                        Optional.ofNullable(sheet.confirmedBy()).stream(),
                        Stream.of(sheet.mentorPersonId(), confirmers.getOrDefault(sheet.id(), ""))))
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toSet()));
        var reading =
                new Reading(actor, names, confirmers, objected, heldBack(found, actor), remarksHeldBack(found, actor));
        return found.stream()
                .map(sheet -> view(
                        sheet,
                        Optional.ofNullable(agreements.get(sheet.agreementId())).orElseThrow(),
                        reading))
                .toList();
    }

    /** Returns who confirms each sheet today: the mentor, or the stand-in while there is one. */
    private Map<String, String> confirmersOf(Collection<AttendanceSheetRow> found) {
        var acting = standIns.actingFor(
                found.stream().map(AttendanceSheetRow::mentorPersonId).collect(Collectors.toSet()));
        return found.stream()
                .collect(Collectors.toMap(
                        AttendanceSheetRow::id,
                        sheet -> acting.getOrDefault(
                                new StandIns.Post(sheet.baseId(), sheet.mentorPersonId()), sheet.mentorPersonId())));
    }

    /** Who reads, what is known beside the sheets, and the sheets whose words the reader must not see (yet). */
    private record Reading(
            Actor actor,
            Map<String, String> names,
            Map<String, String> confirmers,
            Map<String, ObjectionRow> objections,
            Set<String> heldBack,
            Set<String> remarksHeldBack) {

        @Nullable
        String noteOf(AttendanceSheetRow sheet) {
            return heldBack.contains(sheet.id()) ? ContentBoard.IN_ITS_PLACE : sheet.note();
        }

        @Nullable
        String remarkOf(AttendanceSheetRow sheet) {
            return sheet.entryId() != null && remarksHeldBack.contains(sheet.entryId())
                    ? ContentBoard.IN_ITS_PLACE
                    : sheet.remark();
        }

        /** The one whose word is awaited, by name, and for whom if they stand in. */
        Holder confirmerOf(AttendanceSheetRow sheet) {
            var confirmer = confirmers.getOrDefault(sheet.id(), sheet.mentorPersonId());
            var name = names.getOrDefault(confirmer, "");
            return confirmer.equals(sheet.mentorPersonId())
                    ? new Holder(name, "带教老师")
                    : new Holder(name, "代%s确认".formatted(names.getOrDefault(sheet.mentorPersonId(), "带教老师")));
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

    /** Returns the ids of the entries in force whose words the reader must not see. */
    private Set<String> remarksHeldBack(Collection<AttendanceSheetRow> found, Actor actor) {
        return content.heldBack(
                SheetEntries.SUBJECT,
                SheetEntries.WORDS,
                found.stream()
                        .filter(sheet ->
                                sheet.remark() != null && !actor.personId().equals(sheet.confirmedBy()))
                        .flatMap(sheet -> Optional.ofNullable(sheet.entryId()).stream())
                        .toList());
    }

    private AttendanceSheetView view(AttendanceSheetRow sheet, TraineeshipFacts agreement, Reading reading) {
        var days = turns.clockOf(sheet);
        var turn = turnOf(sheet, days, agreement, reading);
        var objection = reading.objections().get(sheet.id());
        return new AttendanceSheetView(
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
                leaveOf(sheet),
                reading.remarkOf(sheet),
                turn.holder(),
                turn.since(),
                turn.due(),
                turn.dueProvisional(),
                turn.whose() == null ? null : turn.whose().name(),
                objection == null ? null : objectionView(objection, reading.actor()),
                null,
                List.of(),
                moves(sheet, days, objection, reading.actor()));
    }

    private List<AttendanceSheetView.LeaveView> leaveOf(AttendanceSheetRow sheet) {
        var leave = sheet.days().leave();
        return policy.traineeship(sheet.fromOn()).leaveTypes().stream()
                .filter(type -> leave.containsKey(type.code()))
                .map(type ->
                        new AttendanceSheetView.LeaveView(type.code(), type.name(), leave.getOrDefault(type.code(), 0)))
                .toList();
    }

    private AttendanceSheetView.ObjectionView objectionView(ObjectionRow row, Actor actor) {
        return new AttendanceSheetView.ObjectionView(
                row.id(),
                row.state().name(),
                row.state().label(),
                shown(row, ObjectionDesk.WORDS, row.words(), row.personId(), actor),
                row.lodgedAt(),
                shown(row, ObjectionDesk.ANSWER, row.answer(), row.answeredBy(), actor),
                row.answeredAt(),
                shown(row, ObjectionDesk.RULING, row.ruling(), row.ruledBy(), actor),
                row.ruledAt(),
                switch (row.state()) {
                    case LODGED -> "基地";
                    case ANSWERED -> "见习生";
                    case AT_DISTRICT -> row.officeCode() == null ? "就业局" : offices.nameOf(row.officeCode());
                    case SETTLED -> null;
                },
                row.since(),
                row.dueOn());
    }

    private @Nullable String shown(
            ObjectionRow row, String field, @Nullable String words, @Nullable String author, Actor actor) {
        return words != null
                        && !actor.personId().equals(author)
                        && !content.heldBack(ObjectionDesk.SUBJECT, field, List.of(row.id()))
                                .isEmpty()
                ? ContentBoard.IN_ITS_PLACE
                : words;
    }

    /** Who has to act on a sheet now, since when and until when; nobody before its days have come. */
    private record Turn(
            @Nullable Holder holder,
            @Nullable Instant since,
            @Nullable LocalDate due,
            boolean dueProvisional,
            @Nullable Whose whose) {

        static final Turn NOBODY = new Turn(null, null, null, false, null);
    }

    private Turn turnOf(AttendanceSheetRow sheet, SheetClock days, TraineeshipFacts agreement, Reading reading) {
        var today = ChinaTime.today(clock);
        return switch (sheet.state()) {
            case OPEN ->
                days.opened(today)
                        ? new Turn(
                                new Holder(agreement.names().trainee(), "见习生"),
                                ChinaTime.startOf(days.opensOn()),
                                days.closesOn(),
                                false,
                                null)
                        : Turn.NOBODY;
            case CHECKED_IN, DISPUTED ->
                days.confirmable(today)
                        ? confirmation(sheet, agreement.baseName(), reading.confirmerOf(sheet), today)
                        : Turn.NOBODY;
            case CONFIRMED, DROPPED -> Turn.NOBODY;
        };
    }

    private Turn confirmation(AttendanceSheetRow sheet, String baseName, Holder confirmer, LocalDate today) {
        var turn = turns.of(sheet);
        var whose = turns.whose(sheet, today);
        var since = laterOf(sheet.since(), ChinaTime.endOf(sheet.toOn()));
        return switch (whose) {
            case MENTOR -> new Turn(confirmer, since, turn.mentorUntil(), false, whose);
            case BASE ->
                new Turn(
                        new Holder(baseName, sheet.state() == AttendanceState.DISPUTED ? "基地核实" : "基地代为确认"),
                        laterOf(since, ChinaTime.endOf(turn.mentorUntil())),
                        turn.baseUntil().day(),
                        turn.baseUntil().provisional(),
                        whose);
            case DISTRICT ->
                new Turn(
                        new Holder(offices.nameOf(offices.of(sheet.baseId())), "核实出勤"),
                        ChinaTime.endOf(turn.baseUntil().day()),
                        policy.calendar()
                                .deadline(
                                        turn.baseUntil().day(),
                                        policy.traineeship(sheet.fromOn()).reviewWorkingDays())
                                .day(),
                        false,
                        whose);
        };
    }

    private List<String> moves(
            AttendanceSheetRow sheet, SheetClock days, @Nullable ObjectionRow objection, Actor actor) {
        var today = ChinaTime.today(clock);
        var open = new ArrayList<String>();
        if (sheet.personId().equals(actor.personId())) {
            if (sheet.state() == AttendanceState.OPEN && days.opened(today)) {
                open.add(AttendanceMove.CHECK_IN.name());
            }
            if (objectUntil(sheet, actor).isPresent()) {
                open.add("OBJECT");
            }
            open.addAll(objectionMoves(objection, Role.GRADUATE));
        }
        var guides = standIns.mentorsFor(actor, sheet.baseId()).contains(sheet.mentorPersonId());
        var base = actor.holds(Role.BASE_ADMIN, sheet.baseId());
        if (days.confirmable(today)
                && (sheet.state() == AttendanceState.CHECKED_IN || sheet.state() == AttendanceState.DISPUTED)) {
            open.addAll(confirming(sheet, guides, base, actor, today));
        }
        var settled = objection == null || objection.open() == null;
        if (sheet.state() == AttendanceState.CONFIRMED && settled && (guides || base) && !sheet.ruled()) {
            open.add((guides ? AttendanceMove.CORRECT : AttendanceMove.CORRECT_AS_BASE).name());
        }
        if (base) {
            open.addAll(objectionMoves(objection, Role.BASE_ADMIN));
        }
        if (objection != null && objection.officeCode() != null && offices.oversees(actor, sheet.baseId())) {
            open.addAll(objectionMoves(objection, Role.DISTRICT_OFFICER));
        }
        return List.copyOf(open);
    }

    private List<String> confirming(
            AttendanceSheetRow sheet, boolean guides, boolean base, Actor actor, LocalDate today) {
        var whose = turns.whose(sheet, today);
        if (guides) {
            return sheet.state() == AttendanceState.CHECKED_IN
                    ? List.of(AttendanceMove.CONFIRM.name(), AttendanceMove.DISPUTE.name())
                    : List.of(AttendanceMove.CONFIRM.name());
        }
        if (base && whose != Whose.MENTOR) {
            return List.of(AttendanceMove.CONFIRM_AS_BASE.name());
        }
        return whose == Whose.DISTRICT && offices.oversees(actor, sheet.baseId())
                ? List.of(AttendanceMove.CONFIRM_AS_DISTRICT.name())
                : List.of();
    }

    private static List<String> objectionMoves(@Nullable ObjectionRow objection, Role role) {
        return objection == null ? List.of() : Move.allowed(SheetObjectionMove.class, objection.state(), role);
    }

    private boolean visible(AttendanceSheetRow sheet, Actor actor) {
        return sheet.personId().equals(actor.personId())
                || standIns.mentorsFor(actor, sheet.baseId()).contains(sheet.mentorPersonId())
                || actor.holds(Role.BASE_ADMIN, sheet.baseId())
                || offices.oversees(actor, sheet.baseId());
    }

    private List<SheetFacts> factsOf(Collection<AttendanceSheetRow> found) {
        var agreements = traineeships.facts(
                found.stream().map(AttendanceSheetRow::agreementId).collect(Collectors.toSet()));
        var confirmers = confirmersOf(found);
        var names = people.names(found.stream()
                .flatMap(sheet -> Stream.concat(
                        Optional.ofNullable(sheet.confirmedBy()).stream(),
                        Stream.of(sheet.mentorPersonId(), confirmers.getOrDefault(sheet.id(), ""))))
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toSet()));
        var objected =
                objections.latest(found.stream().map(AttendanceSheetRow::id).toList());
        var reading = new Reading(Actor.SYSTEM, names, confirmers, objected, Set.of(), Set.of());
        return found.stream()
                .map(sheet -> factsOf(
                        sheet,
                        Optional.ofNullable(agreements.get(sheet.agreementId())).orElseThrow(),
                        reading))
                .toList();
    }

    private SheetFacts factsOf(AttendanceSheetRow sheet, TraineeshipFacts agreement, Reading reading) {
        var days = turns.clockOf(sheet);
        var turn = turnOf(sheet, days, agreement, reading);
        var objection = reading.objections().get(sheet.id());
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
                sheet.state() == AttendanceState.DROPPED,
                new SheetFacts.Word(
                        sheet.days().counted(policy.traineeship(sheet.fromOn()).leaveTypes()),
                        inWords(sheet, sheet.days()),
                        sheet.confirmedBy() == null ? "" : reading.names().getOrDefault(sheet.confirmedBy(), ""),
                        objection != null && objection.open() != null),
                new SheetFacts.Turn(turn.holder(), turn.since(), turn.due()));
    }

    private static Instant laterOf(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
