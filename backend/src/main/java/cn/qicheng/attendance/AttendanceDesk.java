package cn.qicheng.attendance;

import cn.qicheng.attendance.Confirmations.Failed;
import cn.qicheng.attendance.domain.AttendanceMove;
import cn.qicheng.attendance.domain.AttendanceState;
import cn.qicheng.attendance.domain.ConfirmingTurn.Whose;
import cn.qicheng.attendance.domain.EarlyEnd;
import cn.qicheng.attendance.domain.SheetClock;
import cn.qicheng.audit.AuditTrail;
import cn.qicheng.content.ContentDesk;
import cn.qicheng.content.Screening;
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
import java.time.LocalDate;
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
    private final SheetEntries entries;
    private final Turns turns;
    private final ObjectionFacts objections;
    private final Offices offices;
    private final SheetMessages messages;
    private final PolicyBook policy;
    private final ContentDesk content;
    private final AuditTrail audit;
    private final Clock clock;

    AttendanceDesk(
            AttendanceSheetRows rows,
            AttendanceBoard board,
            StandIns standIns,
            SheetEntries entries,
            Turns turns,
            ObjectionFacts objections,
            Offices offices,
            SheetMessages messages,
            PolicyBook policy,
            ContentDesk content,
            AuditTrail audit,
            Clock clock) {
        this.rows = rows;
        this.board = board;
        this.standIns = standIns;
        this.entries = entries;
        this.turns = turns;
        this.objections = objections;
        this.offices = offices;
        this.messages = messages;
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

    /** Takes the word of the supervisor, or of who speaks in their place, for a month that is over and checked in. */
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
        rows.allAlone(sheetIds);
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

    /**
     * Confirms a month. The mentor and their stand-in may from the day it is over; the base and then the district may speak
     * in their place once the turn has come to them, with a reason that everybody reads.
     */
    private void confirmOne(ConfirmSheet act, Actor actor) {
        var sheet = alone(act.sheetId());
        var move = moveOf(sheet, actor);
        mustBeConfirmable(sheet);
        if (move != AttendanceMove.CONFIRM) {
            mustHaveReason(act.remark());
            mustHaveTheTurn(sheet, move);
        }
        var confirmed = entries.enter(sheet, move, act.days(), act.remark(), actor);
        if (move != AttendanceMove.CONFIRM || act.days().missed() > 0) {
            messages.entered(confirmed, move);
        }
    }

    /** Which hat the actor confirms with; a sheet of others does not exist for them. */
    private AttendanceMove moveOf(AttendanceSheetRow sheet, Actor actor) {
        if (guides(sheet, actor)) {
            return AttendanceMove.CONFIRM;
        }
        if (actor.holds(Role.BASE_ADMIN, sheet.baseId())) {
            return AttendanceMove.CONFIRM_AS_BASE;
        }
        if (offices.oversees(actor, sheet.baseId())) {
            return AttendanceMove.CONFIRM_AS_DISTRICT;
        }
        throw AttendanceProblems.absent();
    }

    private void mustHaveTheTurn(AttendanceSheetRow sheet, AttendanceMove move) {
        var turn = turns.of(sheet);
        var today = ChinaTime.today(clock);
        if (move == AttendanceMove.CONFIRM_AS_BASE && turn.on(today) == Whose.MENTOR) {
            throw AttendanceProblems.notYourTurn("带教老师", turn.mentorUntil().plusDays(1));
        }
        if (move == AttendanceMove.CONFIRM_AS_DISTRICT && turns.whose(sheet, today) != Whose.DISTRICT) {
            throw AttendanceProblems.notYourTurn("基地", turn.baseUntil().day().plusDays(1));
        }
    }

    private static void mustHaveReason(Screening words) {
        var said = words.text();
        if (said == null || said.isBlank()) {
            throw AttendanceProblems.reasonMissing();
        }
    }

    /** The supervisor says that something is wrong with the month and leaves it to the base to find out. */
    public void dispute(String sheetId, Screening reason, Actor actor) {
        var sheet = alone(sheetId);
        if (!guides(sheet, actor)) {
            throw AttendanceProblems.absent();
        }
        mustHaveReason(reason);
        if (sheet.state() == AttendanceState.DISPUTED) {
            throw AttendanceProblems.alreadyDisputed();
        }
        mustBeConfirmable(sheet);
        messages.disputed(entries.doubt(sheet, reason, actor));
    }

    /**
     * Puts other days in the place of those that count. The word before stays in the history. A month that is in a claim is
     * not changed; one that the district ruled on neither.
     */
    public void correct(ConfirmSheet act, Actor actor) {
        var sheet = alone(act.sheetId());
        var own = guides(sheet, actor);
        if (!own && !actor.holds(Role.BASE_ADMIN, sheet.baseId())) {
            throw AttendanceProblems.absent();
        }
        var move = own ? AttendanceMove.CORRECT : AttendanceMove.CORRECT_AS_BASE;
        move.applyTo(sheet.state());
        mustHaveReason(act.remark());
        if (objections.open(sheet.id())) {
            throw AttendanceProblems.objectionOpen();
        }
        if (sheet.ruled()) {
            throw AttendanceProblems.ruledAlready();
        }
        if (act.days().equals(sheet.days())) {
            throw AttendanceProblems.sameDays();
        }
        entries.mustBeFree(sheet);
        messages.entered(entries.enter(sheet, move, act.days(), act.remark(), actor), move);
    }

    /** Tells the base, and later the office, that a month waits for them now. Running it twice changes nothing. */
    public void escalate(String sheetId, LocalDate today) {
        var sheet = alone(sheetId);
        if (sheet.officeCode() != null
                || (sheet.state() != AttendanceState.CHECKED_IN && sheet.state() != AttendanceState.DISPUTED)) {
            return;
        }
        var turn = turns.of(sheet);
        switch (turn.on(today)) {
            case MENTOR -> {}
            case BASE -> messages.waitsForBase(sheet, turn.baseUntil().day());
            case DISTRICT -> {
                var office = offices.of(sheet.baseId());
                var escalated = rows.update(sheet.escalatedTo(office));
                audit.noted(subject(sheetId), "ESCALATE", Actor.SYSTEM, Role.SYSTEM, offices.nameOf(office));
                messages.waitsForOffice(escalated, office);
            }
        }
    }

    private void mustBeConfirmable(AttendanceSheetRow sheet) {
        if (sheet.state() == AttendanceState.DROPPED) {
            throw AttendanceProblems.dropped(policy.clause(PolicyPoint.PART_MONTH));
        }
        if (sheet.state() == AttendanceState.CONFIRMED) {
            throw AttendanceProblems.alreadyConfirmed();
        }
        var days = clockOf(sheet);
        if (!days.confirmable(ChinaTime.today(clock))) {
            throw AttendanceProblems.monthNotEnded(days, policy.clause(PolicyPoint.CONFIRMATION));
        }
        if (sheet.state() == AttendanceState.OPEN) {
            throw AttendanceProblems.notCheckedIn(policy.clause(PolicyPoint.CONFIRMATION));
        }
    }

    /** A month is the word of the mentor of the agreement or their stand-in, each a supervisor of the base. */
    private boolean guides(AttendanceSheetRow sheet, Actor actor) {
        return standIns.mentorsFor(actor, sheet.baseId()).contains(sheet.mentorPersonId());
    }

    private AttendanceSheetRow alone(String id) {
        return rows.alone(id).orElseThrow(AttendanceProblems::absent);
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
                null,
                null,
                null,
                false,
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
