package cn.qicheng.attendance;

import cn.qicheng.attendance.domain.AttendanceMove;
import cn.qicheng.attendance.domain.AttendanceState;
import cn.qicheng.attendance.domain.MonthDays;
import cn.qicheng.attendance.domain.SheetObjectionMove;
import cn.qicheng.attendance.domain.SheetObjectionState;
import cn.qicheng.audit.AuditTrail;
import cn.qicheng.content.ContentDesk;
import cn.qicheng.content.Screening;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.SubjectRef;
import cn.qicheng.kernel.Ulid;
import cn.qicheng.policy.PolicyBook;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a trainee says that the days entered for a month are wrong. The base answers, with other days or with its reasons; who
 * is not content is heard by the district, whose word stands. Silence of the base passes the objection on, silence of the
 * trainee lets the answer stand.
 */
@Singleton
@Transactional
public class ObjectionDesk {

    static final String SUBJECT = "ATTENDANCE_OBJECTION";
    static final String WORDS = "words";
    static final String ANSWER = "answer";
    static final String RULING = "ruling";

    private final ObjectionRows rows;
    private final AttendanceSheetRows sheets;
    private final EntryRows entryRows;
    private final SheetEntries entries;
    private final ObjectionFacts facts;
    private final Offices offices;
    private final SheetMessages messages;
    private final PolicyBook policy;
    private final ContentDesk content;
    private final AuditTrail audit;
    private final Clock clock;

    ObjectionDesk(
            ObjectionRows rows,
            AttendanceSheetRows sheets,
            EntryRows entryRows,
            SheetEntries entries,
            ObjectionFacts facts,
            Offices offices,
            SheetMessages messages,
            PolicyBook policy,
            ContentDesk content,
            AuditTrail audit,
            Clock clock) {
        this.rows = rows;
        this.sheets = sheets;
        this.entryRows = entryRows;
        this.entries = entries;
        this.facts = facts;
        this.offices = offices;
        this.messages = messages;
        this.policy = policy;
        this.content = content;
        this.audit = audit;
        this.clock = clock;
    }

    /** Objects to the word that counts; within some working days of it, once. */
    public void lodge(String sheetId, Screening words, Actor actor) {
        var sheet = sheets.alone(sheetId)
                .filter(found -> found.personId().equals(actor.personId()))
                .orElseThrow(AttendanceProblems::absent);
        var said = words.text();
        if (said == null || said.isBlank()) {
            throw AttendanceProblems.reasonMissing();
        }
        var entryId = sheet.entryId();
        if (sheet.state() != AttendanceState.CONFIRMED
                || entryId == null
                || facts.open(sheetId)
                || rows.findByEntryId(entryId).isPresent()) {
            throw AttendanceProblems.nothingToObject();
        }
        var entry = entryRows.findById(entryId).orElseThrow();
        if (entry.move() == AttendanceMove.RULE) {
            throw AttendanceProblems.ruledAlready();
        }
        var last = lastDayToObject(sheet, entry);
        if (today().isAfter(last)) {
            throw AttendanceProblems.tooLateToObject(last);
        }
        var row = rows.save(new ObjectionRow(
                Ulid.next(),
                sheetId,
                entryId,
                sheet.personId(),
                sheet.baseId(),
                SheetObjectionState.LODGED,
                ObjectionRow.OPEN,
                said,
                now(),
                null,
                null,
                null,
                null,
                null,
                null,
                in(policy.traineeship().sheetAnswerWorkingDays()),
                null,
                now(),
                0));
        content.keep(words, subject(row.id()), WORDS, actor);
        audit.noted(subject(row.id()), "LODGE", actor, Role.GRADUATE, sheetId);
        messages.toBase(sheet, row.id() + ".LODGED", "有异议", "请在 " + row.dueOn() + " 前答复");
    }

    /** Returns the last day on which an entry can be objected to. */
    LocalDate lastDayToObject(AttendanceSheetRow sheet, EntryRow entry) {
        return policy.calendar()
                .deadline(
                        ChinaTime.dayOf(entry.madeAt()),
                        policy.traineeship(sheet.fromOn()).sheetObjectWorkingDays())
                .day();
    }

    /** The base answers; with other days it corrects the month at the same time. */
    public String answer(String id, ConfirmSheet days, Actor actor) {
        var row = rows.findById(id)
                .filter(found -> actor.holds(Role.BASE_ADMIN, found.baseId()))
                .orElseThrow(AttendanceProblems::noObjection);
        var sheet = sheets.alone(row.sheetId()).orElseThrow();
        var said = mustSay(days.remark());
        var answered =
                row.answered(said, actor.personId(), in(policy.traineeship().sheetObjectWorkingDays()), now());
        change(sheet, days, AttendanceMove.CORRECT_AS_BASE, actor);
        rows.update(answered);
        content.keep(days.remark(), subject(id), ANSWER, actor);
        audit.moved(subject(id), SheetObjectionMove.ANSWER, row.state(), actor, inWords(sheet, days.days()));
        messages.toTrainee(sheet, id + ".ANSWERED", "基地已答复", "不认可的，" + answered.dueOn() + " 前请就业局认定");
        return row.sheetId();
    }

    /** The district rules; whatever it says stands. */
    public String decide(String id, ConfirmSheet days, Actor actor) {
        var row = rows.findById(id)
                .filter(found -> offices.oversees(actor, found.baseId()))
                .orElseThrow(AttendanceProblems::noObjection);
        var sheet = sheets.alone(row.sheetId()).orElseThrow();
        var said = mustSay(days.remark());
        var ruled = row.ruled(said, actor.personId(), now());
        change(sheet, days, AttendanceMove.RULE, actor);
        rows.update(ruled);
        content.keep(days.remark(), subject(id), RULING, actor);
        audit.moved(subject(id), SheetObjectionMove.DECIDE, row.state(), actor, inWords(sheet, days.days()));
        messages.toTrainee(sheet, id + ".RULED", "就业局已认定", inWords(sheet, days.days()));
        messages.toBase(sheet, id + ".RULED", "就业局已认定", inWords(sheet, days.days()));
        return row.sheetId();
    }

    /** What the trainee does about the answer, or about having objected at all. */
    public String reply(String id, SheetObjectionMove move, Actor actor) {
        var row = rows.findById(id)
                .filter(found -> found.personId().equals(actor.personId()) && move.by() == Role.GRADUATE)
                .orElseThrow(AttendanceProblems::noObjection);
        var sheet = sheets.findById(row.sheetId()).orElseThrow();
        if (move == SheetObjectionMove.APPEAL) {
            toDistrict(row, sheet, move, actor);
        } else {
            rows.update(row.settled(move, now()));
            audit.moved(subject(id), move, row.state(), actor, "");
        }
        return row.sheetId();
    }

    /** Returns the objections that waited too long for somebody other than the district. */
    public List<String> overdue(LocalDate today) {
        return Stream.of(SheetObjectionState.LODGED, SheetObjectionState.ANSWERED)
                .flatMap(state -> rows.findByStateAndDueOnBefore(state, today).stream())
                .map(ObjectionRow::id)
                .toList();
    }

    /** An unanswered objection goes to the district, an answer nobody appealed against stands. */
    public void passOn(String id, LocalDate today) {
        var row = rows.findById(id).orElseThrow(AttendanceProblems::noObjection);
        var due = row.dueOn();
        if (due == null || !due.isBefore(today)) {
            return;
        }
        switch (row.state()) {
            case LODGED ->
                toDistrict(row, sheets.findById(row.sheetId()).orElseThrow(), SheetObjectionMove.PASS_ON, Actor.SYSTEM);
            case ANSWERED -> {
                rows.update(row.settled(SheetObjectionMove.LAPSE, now()));
                audit.moved(subject(id), SheetObjectionMove.LAPSE, row.state(), Actor.SYSTEM, "");
            }
            case AT_DISTRICT, SETTLED -> {}
        }
    }

    private void toDistrict(ObjectionRow row, AttendanceSheetRow sheet, SheetObjectionMove move, Actor actor) {
        var office = offices.of(row.baseId());
        rows.update(row.toDistrict(move, office, in(policy.traineeship().reviewWorkingDays()), now()));
        audit.moved(subject(row.id()), move, row.state(), actor, offices.nameOf(office));
        messages.toOffice(sheet, office, row.id() + ".AT_DISTRICT", "有异议", "请听两边说法后认定");
    }

    /** A word that leaves the days as they are is written down too; only other days need a month that is free. */
    private void change(AttendanceSheetRow sheet, ConfirmSheet days, AttendanceMove move, Actor actor) {
        var changes = !days.days().equals(sheet.days());
        if (changes) {
            entries.mustBeFree(sheet);
        }
        if (changes || move == AttendanceMove.RULE) {
            // The words stand in the objection; said twice they would be judged twice.
            entries.enter(sheet, move, days.days(), Screening.NOTHING, actor);
        }
    }

    private String inWords(AttendanceSheetRow sheet, MonthDays days) {
        return days.inWords(policy.traineeship(sheet.fromOn()).leaveTypes());
    }

    private static String mustSay(Screening words) {
        var said = words.text();
        if (said == null || said.isBlank()) {
            throw AttendanceProblems.reasonMissing();
        }
        return said;
    }

    static SubjectRef subject(String id) {
        return new SubjectRef(SUBJECT, id);
    }

    private LocalDate in(int workingDays) {
        return policy.calendar().deadline(today(), workingDays).day();
    }

    private LocalDate today() {
        return ChinaTime.today(clock);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
