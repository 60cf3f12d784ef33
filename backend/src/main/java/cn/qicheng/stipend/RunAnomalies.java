package cn.qicheng.stipend;

import cn.qicheng.attendance.AttendanceBoard;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.ledger.LedgerBoard;
import cn.qicheng.ledger.LedgerProof;
import cn.qicheng.policy.PolicyBook;
import cn.qicheng.stipend.domain.ClaimMove;
import cn.qicheng.stipend.domain.LineState;
import cn.qicheng.stipend.domain.MoneyPlace;
import cn.qicheng.stipend.domain.PaymentState;
import cn.qicheng.stipend.domain.StipendClaim;
import cn.qicheng.stipend.domain.StipendClaims;
import cn.qicheng.stipend.domain.StipendLine;
import cn.qicheng.stipend.domain.StipendPayment;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What an auditor should look at twice in a run. Nothing here is a verdict: each row says a fact. */
@Singleton
class RunAnomalies {

    /** So many months confirmed by one mentor within one second were hardly looked at one by one; ours, not policy. */
    private static final int MANY_AT_ONCE = 10;

    private final StipendClaims claims;
    private final AttendanceBoard attendance;
    private final LedgerBoard ledger;
    private final PolicyBook policy;
    private final Clock clock;

    RunAnomalies(StipendClaims claims, AttendanceBoard attendance, LedgerBoard ledger, PolicyBook policy, Clock clock) {
        this.claims = claims;
        this.attendance = attendance;
        this.ledger = ledger;
        this.policy = policy;
        this.clock = clock;
    }

    /** Returns rows of kind, claim number, line, words. */
    List<List<String>> of(List<StipendClaim> some, List<StipendLine> lines, List<StipendPayment> payments) {
        var found = new ArrayList<List<String>>();
        var byId = some.stream().collect(Collectors.toMap(StipendClaim::id, Function.identity()));
        ofPayments(byId, payments, found);
        ofPassingOn(byId, lines, found);
        ofAttendance(byId, lines, found);
        ofLedger(byId, lines, found);
        return found;
    }

    private static void ofPayments(
            Map<String, StipendClaim> byId, List<StipendPayment> payments, List<List<String>> found) {
        for (var payment : payments) {
            var claim = byId.get(payment.claimId());
            if (claim == null) {
                continue;
            }
            if (payment.state() == PaymentState.BANK_RETURNED) {
                found.add(List.of(
                        "退票", claim.no(), "", "指令 %s：%s".formatted(payment.instructionNo(), payment.bankReason())));
            }
            if (payment.originId() != null) {
                found.add(List.of("重发", claim.no(), "", "指令 %s 重发退回的一笔".formatted(payment.instructionNo())));
            }
        }
    }

    private void ofPassingOn(Map<String, StipendClaim> byId, List<StipendLine> lines, List<List<String>> found) {
        var paidOn = claims.steps(byId.keySet()).stream()
                .filter(step -> step.move() == ClaimMove.RECORD_PAID)
                .collect(Collectors.toMap(step -> step.claimId(), step -> step.on(), (first, later) -> later));
        for (var line : lines) {
            var claim = byId.get(line.claimId());
            var paid = paidOn.get(line.claimId());
            if (claim == null || paid == null) {
                continue;
            }
            if (line.state() == LineState.NOT_RECEIVED) {
                found.add(List.of(
                        "没收到",
                        claim.no(),
                        line.id(),
                        "本人说第 %d 个月没收到".formatted(line.month().number())));
            }
            var due = paid.plusDays(policy.traineeship().passOnWithinDays());
            var passed = line.passedOnOn();
            var day = passed == null ? ChinaTime.today(clock) : passed;
            if (day.isAfter(due)) {
                found.add(List.of(
                        "转付晚了",
                        claim.no(),
                        line.id(),
                        "最晚 %s，%s".formatted(due, passed == null ? "还没有转付" : passed + " 转付")));
            }
        }
    }

    private void ofAttendance(Map<String, StipendClaim> byId, List<StipendLine> lines, List<List<String>> found) {
        var sheets = attendance.facts(lines.stream().map(StipendLine::sheetId).toList());
        var atOnce = sheets.values().stream()
                .flatMap(sheet -> Optional.ofNullable(sheet.confirmedAt()).stream()
                        .map(at -> sheet.mentorPersonId() + at.truncatedTo(ChronoUnit.SECONDS)))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        for (var line : lines) {
            var sheet = sheets.get(line.sheetId());
            var claim = byId.get(line.claimId());
            if (sheet == null || claim == null) {
                continue;
            }
            var checkedIn = sheet.checkedInAt();
            if (checkedIn != null
                    && ChinaTime.dayOf(checkedIn).isAfter(sheet.days().checkInClosesOn())) {
                found.add(List.of(
                        "签到晚了",
                        claim.no(),
                        line.id(),
                        "%s 签到，%s 截止"
                                .formatted(
                                        ChinaTime.dayOf(checkedIn), sheet.days().checkInClosesOn())));
            }
            var confirmed = sheet.confirmedAt();
            if (confirmed == null) {
                continue;
            }
            if (ChinaTime.dayOf(confirmed).isAfter(sheet.days().confirmDue())) {
                found.add(List.of(
                        "确认晚了",
                        claim.no(),
                        line.id(),
                        "%s 确认，%s 截止"
                                .formatted(
                                        ChinaTime.dayOf(confirmed), sheet.days().confirmDue())));
            }
            var many = atOnce.getOrDefault(sheet.mentorPersonId() + confirmed.truncatedTo(ChronoUnit.SECONDS), 0L);
            if (many >= MANY_AT_ONCE) {
                found.add(List.of("集中确认", claim.no(), line.id(), "同一位带教在同一秒确认了 %d 个月".formatted(many)));
            }
        }
    }

    private void ofLedger(Map<String, StipendClaim> byId, Collection<StipendLine> lines, List<List<String>> found) {
        var ids = lines.stream().map(StipendLine::id).toList();
        var chains = ledger.stored(ids).stream()
                .collect(Collectors.groupingBy(transfer -> transfer.item().id()));
        var positions = ledger.positions(ids);
        for (var line : lines) {
            var claim = byId.get(line.claimId());
            if (claim == null) {
                continue;
            }
            LedgerProof.faults(chains.getOrDefault(line.id(), List.of()))
                    .forEach(fault -> found.add(List.of("账本", claim.no(), line.id(), fault.what())));
            var position = positions.get(line.id());
            var expected = MoneyPlace.of(claim.state(), line.state());
            if (position != null
                    && (position.stands() != expected || !position.amount().equals(line.amount()))) {
                found.add(List.of(
                        "账和申领",
                        claim.no(),
                        line.id(),
                        "账上在“%s”，申领里在“%s”".formatted(position.stands().label(), expected.label())));
            }
        }
    }
}
