package cn.qicheng.attendance;

import cn.qicheng.attendance.domain.AttendanceState;
import cn.qicheng.attendance.domain.SheetClock;
import cn.qicheng.identity.People;
import cn.qicheng.kernel.DailyJob;
import cn.qicheng.messaging.Message;
import cn.qicheng.messaging.MessageDesk;
import cn.qicheng.messaging.MessageKind;
import cn.qicheng.policy.PolicyBook;
import cn.qicheng.traineebase.TraineeBases;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells trainees that a month can be checked in and mentors that one can be confirmed, and both again the day before it is
 * late. Every sheet is told of once per occasion, so a day that runs twice tells nobody twice.
 */
@Singleton
class SheetReminders implements DailyJob {

    /** How far back a month is still worth a reminder; a server that slept for a week catches up. */
    private static final int DAYS_BACK = 31;

    private static final int DAYS_AHEAD = 31;
    private static final int AT_ONCE = 200;

    private final AttendanceSheetRows rows;
    private final StandIns standIns;
    private final MessageDesk messages;
    private final TraineeBases bases;
    private final People people;
    private final PolicyBook policy;

    SheetReminders(
            AttendanceSheetRows rows,
            StandIns standIns,
            MessageDesk messages,
            TraineeBases bases,
            People people,
            PolicyBook policy) {
        this.rows = rows;
        this.standIns = standIns;
        this.messages = messages;
        this.bases = bases;
        this.people = people;
        this.policy = policy;
    }

    @Override
    public String name() {
        return "sheet-reminders";
    }

    @Override
    public void run(LocalDate today) {
        for (var state : List.of(AttendanceState.OPEN, AttendanceState.CHECKED_IN)) {
            for (var after = Optional.of(""); after.isPresent(); ) {
                after = page(state, today, after.get());
            }
        }
    }

    /** Returns the last id of the page; empty after the last page. */
    @Transactional
    protected Optional<String> page(AttendanceState state, LocalDate today, String after) {
        var sheets = rows.endingBetween(state, today.minusDays(DAYS_BACK), today.plusDays(DAYS_AHEAD), after, AT_ONCE);
        var districts = new HashMap<String, String>();
        sheets.forEach(sheet -> remind(sheet, today, districts));
        return sheets.size() < AT_ONCE
                ? Optional.empty()
                : Optional.of(sheets.getLast().id());
    }

    private void remind(AttendanceSheetRow sheet, LocalDate today, Map<String, String> districts) {
        var days = SheetClock.of(sheet.serviceMonth(), policy.traineeship(sheet.fromOn()));
        if (sheet.state() == AttendanceState.OPEN && days.opened(today)) {
            tell(checkIn(sheet, days, MessageKind.CHECK_IN_DUE, "晚签也收"), sheet, districts);
            if (!today.isBefore(days.closesOn().minusDays(1)) && !today.isAfter(days.closesOn())) {
                tell(checkIn(sheet, days, MessageKind.DEADLINE_NEAR, "过了这天会记作晚签"), sheet, districts);
            }
        }
        if (sheet.state() == AttendanceState.CHECKED_IN && days.confirmable(today)) {
            tell(confirmation(sheet, days, MessageKind.MONTH_TO_CONFIRM, "确认后才能申领补贴"), sheet, districts);
            if (!today.isBefore(days.confirmDue().minusDays(1)) && !today.isAfter(days.confirmDue())) {
                tell(confirmation(sheet, days, MessageKind.DEADLINE_NEAR, "还没有确认"), sheet, districts);
            }
        }
    }

    private static Message checkIn(AttendanceSheetRow sheet, SheetClock days, MessageKind kind, String note) {
        return Message.to(sheet.personId(), kind, sheet.id() + ".CHECK_IN")
                .saying("what", "第 %d 个月签到".formatted(sheet.month()))
                .untilTheEndOf("when", days.closesOn())
                .saying("note", note)
                .opening("trainee/trainee-shell?tab=check-in");
    }

    private Message confirmation(AttendanceSheetRow sheet, SheetClock days, MessageKind kind, String note) {
        return Message.to(confirmerOf(sheet), kind, sheet.id() + ".CONFIRM")
                .saying("what", "%s第 %d 个月出勤".formatted(people.nameOf(sheet.personId()), sheet.month()))
                .untilTheEndOf("when", days.confirmDue())
                .saying("note", note)
                .opening("base/supervisor-shell");
    }

    /** Who is away is not asked: the stand-in is. */
    private String confirmerOf(AttendanceSheetRow sheet) {
        return standIns.actingFor(List.of(sheet.mentorPersonId()))
                .getOrDefault(new StandIns.Post(sheet.baseId(), sheet.mentorPersonId()), sheet.mentorPersonId());
    }

    private void tell(Message message, AttendanceSheetRow sheet, Map<String, String> districts) {
        messages.tell(message.inDistrict(
                districts.computeIfAbsent(sheet.baseId(), id -> bases.view(id).districtCode())));
    }
}
