package cn.qicheng.attendance;

import cn.qicheng.attendance.Confirmations.Failed;
import cn.qicheng.attendance.domain.AttendanceMove;
import cn.qicheng.attendance.domain.AttendanceState;
import cn.qicheng.attendance.domain.EarlyEnd;
import cn.qicheng.attendance.domain.SheetClock;
import cn.qicheng.audit.AuditTrail;
import cn.qicheng.content.ContentDesk;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.DomainProblem;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.ServiceMonth;
import cn.qicheng.kernel.SubjectRef;
import cn.qicheng.kernel.Ulid;
import cn.qicheng.policy.PolicyBook;
import cn.qicheng.policy.PolicyPoint;
import cn.qicheng.traineeship.AgreementEnded;
import cn.qicheng.traineeship.AgreementInForce;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** Where a month is checked in and confirmed. */
@Singleton
@Transactional
public class AttendanceDesk {

    static final String SUBJECT = "ATTENDANCE_SHEET";

    private final AttendanceSheetRows rows;
    private final AttendanceBoard board;
    private final StandIns standIns;
    private final PolicyBook policy;
    private final ContentDesk content;
    private final AuditTrail audit;
    private final Clock clock;

    AttendanceDesk(
            AttendanceSheetRows rows,
            AttendanceBoard board,
            StandIns standIns,
            PolicyBook policy,
            ContentDesk content,
            AuditTrail audit,
            Clock clock) {
        this.rows = rows;
        this.board = board;
        this.standIns = standIns;
        this.policy = policy;
        this.content = content;
        this.audit = audit;
        this.clock = clock;
    }

    static SubjectRef subject(String sheetId) {
        return new SubjectRef(SUBJECT, sheetId);
    }

    /** Lays out one sheet per month of the term, counted from the signing day (第十六条; 对月 is our default). */
    public void layOut(AgreementInForce begun) {
        var sheets = ServiceMonth.all(begun.signedOn(), begun.months()).stream()
                .map(month -> blank(begun, month))
                .toList();
        rows.saveAll(sheets);
        sheets.forEach(sheet -> audit.noted(
                subject(sheet.id()), "LAY_OUT", Actor.SYSTEM, Role.SYSTEM, begun.agreementId() + " " + sheet.month()));
    }

    /** Drops the months that were not served to their end; those that were stay as they are. */
    void endEarly(AgreementEnded ended) {
        var end = new EarlyEnd(ended.lastDay());
        for (var sheet : rows.findByAgreementIdInOrderByFromOn(List.of(ended.agreementId()))) {
            if (sheet.state() == AttendanceState.CONFIRMED) {
                continue;
            }
            switch (end.on(sheet.serviceMonth(), policy.traineeship(sheet.fromOn()))) {
                case STAYS -> {}
                case IS_CUT -> {
                    rows.update(sheet.endingOn(ended.lastDay()));
                    audit.noted(
                            subject(sheet.id()), "CUT", Actor.SYSTEM, Role.SYSTEM, "见习到 " + ended.lastDay() + " 结束");
                }
                case IS_DROPPED -> {
                    rows.update(sheet.dropped(now()));
                    audit.moved(
                            subject(sheet.id()),
                            AttendanceMove.DROP,
                            sheet.state(),
                            Actor.SYSTEM,
                            "见习到 " + ended.lastDay() + " 结束");
                }
            }
        }
    }

    /** Takes the trainee's word for the month. Too early is refused, too late is marked and taken. */
    public void checkIn(CheckIn act, Actor actor) {
        var sheet = find(act.sheetId());
        if (!sheet.personId().equals(actor.personId())) {
            throw AttendanceProblems.absent();
        }
        if (sheet.state() == AttendanceState.DROPPED) {
            throw AttendanceProblems.dropped(policy.clause(PolicyPoint.PART_MONTH));
        }
        if (sheet.state() != AttendanceState.OPEN) {
            throw AttendanceProblems.alreadyCheckedIn();
        }
        var days = clockOf(sheet);
        if (!days.opened(ChinaTime.today(clock))) {
            throw AttendanceProblems.tooEarly(days, policy.clause(PolicyPoint.CHECK_IN));
        }
        var now = now();
        var tapped = SheetClock.tapped(act.madeAt(), now).truncatedTo(ChronoUnit.MILLIS);
        rows.update(
                sheet.checkedIn(tapped, now, days.late(tapped, now), act.note().text()));
        content.keep(act.note(), subject(sheet.id()), AttendanceBoard.NOTE, actor);
        audit.moved(subject(sheet.id()), AttendanceMove.CHECK_IN, sheet.state(), actor, "");
    }

    /** Takes the supervisor's word for a month that is over and checked in. */
    public void confirm(ConfirmSheet act, Actor actor) {
        confirmOne(act, actor);
    }

    /**
     * Confirms full attendance for many sheets with one tap. A sheet that cannot be confirmed does not hold up the
     * others; every check comes before a sheet's first write, so nothing of it is left behind. The refusals are caught
     * within this bean: one that crossed a transactional call would take the others down with it.
     */
    public Confirmations confirmFull(List<String> sheetIds, Actor actor) {
        var confirmed = new ArrayList<String>();
        var failed = new ArrayList<Failed>();
        for (var sheetId : new LinkedHashSet<>(sheetIds)) {
            try {
                confirmOne(ConfirmSheet.full(sheetId), actor);
                confirmed.add(sheetId);
            } catch (DomainProblem refused) {
                failed.add(new Failed(sheetId, refused.code(), refused.detail()));
            }
        }
        return new Confirmations(board.viewsById(confirmed, actor), failed);
    }

    private void confirmOne(ConfirmSheet act, Actor actor) {
        var sheet = find(act.sheetId());
        mustGuide(sheet, actor);
        var days = clockOf(sheet);
        mustBeConfirmable(sheet, days);
        if (act.absentDays() + act.leaveDays() > days.days()) {
            throw AttendanceProblems.tooManyDays(days.days());
        }
        rows.update(sheet.confirmed(act, actor.personId(), now()));
        content.keep(act.remark(), subject(sheet.id()), AttendanceBoard.REMARK, actor);
        audit.moved(
                subject(sheet.id()),
                AttendanceMove.CONFIRM,
                sheet.state(),
                actor,
                "缺勤 %d 天，请假 %d 天".formatted(act.absentDays(), act.leaveDays()));
    }

    private void mustBeConfirmable(AttendanceSheetRow sheet, SheetClock days) {
        if (sheet.state() == AttendanceState.DROPPED) {
            throw AttendanceProblems.dropped(policy.clause(PolicyPoint.PART_MONTH));
        }
        if (sheet.state() == AttendanceState.CONFIRMED) {
            throw AttendanceProblems.alreadyConfirmed();
        }
        if (!days.confirmable(ChinaTime.today(clock))) {
            throw AttendanceProblems.monthNotEnded(days, policy.clause(PolicyPoint.CONFIRMATION));
        }
        if (sheet.state() != AttendanceState.CHECKED_IN) {
            throw AttendanceProblems.notCheckedIn(policy.clause(PolicyPoint.CONFIRMATION));
        }
    }

    /** A month is confirmed by the mentor of the agreement or their stand-in, each a supervisor of the base. */
    private void mustGuide(AttendanceSheetRow sheet, Actor actor) {
        if (!standIns.mentorsFor(actor, sheet.baseId()).contains(sheet.mentorPersonId())) {
            throw AttendanceProblems.absent();
        }
    }

    private AttendanceSheetRow blank(AgreementInForce begun, ServiceMonth month) {
        return new AttendanceSheetRow(
                Ulid.next(),
                begun.agreementId(),
                begun.personId(),
                begun.baseId(),
                begun.mentorPersonId(),
                month.number(),
                month.from(),
                month.to(),
                AttendanceState.OPEN,
                null,
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                now(),
                0);
    }

    private SheetClock clockOf(AttendanceSheetRow sheet) {
        return SheetClock.of(sheet.serviceMonth(), policy.traineeship(sheet.fromOn()));
    }

    private AttendanceSheetRow find(String id) {
        return rows.findById(id).orElseThrow(AttendanceProblems::absent);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
