package cn.qicheng.attendance;

import cn.qicheng.attendance.domain.AttendanceMove;
import cn.qicheng.attendance.domain.MonthDays;
import cn.qicheng.attendance.domain.SheetClock;
import cn.qicheng.audit.AuditTrail;
import cn.qicheng.content.ContentDesk;
import cn.qicheng.content.Screening;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.SubjectRef;
import cn.qicheng.kernel.Ulid;
import cn.qicheng.policy.PolicyBook;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/**
 * Writes words about a month down: the entry that stays, the sheet that shows the last one, and the trail. Whether the word
 * may be said at all was judged before.
 */
@Singleton
class SheetEntries {

    static final String SUBJECT = "ATTENDANCE_ENTRY";

    /** The field that is judged before others read it. */
    static final String WORDS = "words";

    private final AttendanceSheetRows sheets;
    private final EntryRows entries;
    private final ClaimedMonths claimed;
    private final PolicyBook policy;
    private final ContentDesk content;
    private final AuditTrail audit;
    private final Clock clock;

    SheetEntries(
            AttendanceSheetRows sheets,
            EntryRows entries,
            ClaimedMonths claimed,
            PolicyBook policy,
            ContentDesk content,
            AuditTrail audit,
            Clock clock) {
        this.sheets = sheets;
        this.entries = entries;
        this.claimed = claimed;
        this.policy = policy;
        this.content = content;
        this.audit = audit;
        this.clock = clock;
    }

    /** A word that says how many days; it confirms the month or takes the place of the word before. */
    AttendanceSheetRow enter(
            AttendanceSheetRow sheet, AttendanceMove move, MonthDays days, Screening words, Actor actor) {
        mustFit(sheet, days);
        var entry = keep(sheet, move, days, words, actor);
        return sheets.update(sheet.entered(entry));
    }

    /** The supervisor's doubt. */
    AttendanceSheetRow doubt(AttendanceSheetRow sheet, Screening words, Actor actor) {
        var entry = keep(sheet, AttendanceMove.DISPUTE, MonthDays.FULL, words, actor);
        return sheets.update(sheet.disputed(entry));
    }

    /** A month that is in a claim is not changed under the eyes of those who review it. */
    void mustBeFree(AttendanceSheetRow sheet) {
        claimed.of(sheet.id()).ifPresent(claim -> {
            throw AttendanceProblems.claimedAlready(claim);
        });
    }

    private EntryRow keep(AttendanceSheetRow sheet, AttendanceMove move, MonthDays days, Screening words, Actor actor) {
        var entry = entries.save(new EntryRow(
                Ulid.next(),
                sheet.id(),
                entries.countBySheetId(sheet.id()) + 1,
                move,
                actor.personId(),
                move.by(),
                sheet.mentorPersonId(),
                days.absent(),
                days.stored(),
                words.text(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        content.keep(words, new SubjectRef(SUBJECT, entry.id()), WORDS, actor);
        audit.moved(
                AttendanceDesk.subject(sheet.id()),
                move,
                sheet.state(),
                actor,
                move == AttendanceMove.DISPUTE
                        ? ""
                        : days.inWords(policy.traineeship(sheet.fromOn()).leaveTypes()));
        return entry;
    }

    private void mustFit(AttendanceSheetRow sheet, MonthDays days) {
        var version = policy.traineeship(sheet.fromOn());
        var length = SheetClock.of(sheet.serviceMonth(), version).days();
        if (days.missed() > length) {
            throw AttendanceProblems.tooManyDays(length);
        }
        days.unknown(version.leaveTypes()).findFirst().ifPresent(code -> {
            throw AttendanceProblems.unknownLeave();
        });
    }
}
