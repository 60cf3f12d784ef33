package cn.qicheng.stipend;

import cn.qicheng.audit.AuditTrail;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.DomainProblem.FieldReason;
import cn.qicheng.kernel.Money;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.SerialNo;
import cn.qicheng.kernel.SubjectRef;
import cn.qicheng.kernel.Ulid;
import cn.qicheng.ledger.Occasion;
import cn.qicheng.policy.PolicyBook;
import cn.qicheng.stipend.ClaimSteps.Because;
import cn.qicheng.stipend.domain.ClaimMove;
import cn.qicheng.stipend.domain.Clawback;
import cn.qicheng.stipend.domain.Clawback.Demand;
import cn.qicheng.stipend.domain.ClawbackMove;
import cn.qicheng.stipend.domain.ClawbackState;
import cn.qicheng.stipend.domain.Clawbacks;
import cn.qicheng.stipend.domain.Clawbacks.Repayment;
import cn.qicheng.stipend.domain.LineMove;
import cn.qicheng.stipend.domain.StipendClaim;
import cn.qicheng.stipend.domain.StipendClaims;
import cn.qicheng.stipend.domain.StipendLine;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where money that was not owed is stopped before it leaves, or demanded back after (追回). Nothing is overwritten: a demand, a
 * repayment, a write-off and each taking back of them is an entry of its own, in the ledger too. Policy: 17号 第二十七条; how it
 * is recovered is ours.
 */
@Singleton
@Transactional
public class ClawbackDesk {

    private final Clawbacks clawbacks;
    private final StipendClaims claims;
    private final ClaimSteps steps;
    private final MoneyPostings money;
    private final ClawedBackClaims follow;
    private final PolicyBook policy;
    private final AuditTrail audit;

    ClawbackDesk(
            Clawbacks clawbacks,
            StipendClaims claims,
            ClaimSteps steps,
            MoneyPostings money,
            ClawedBackClaims follow,
            PolicyBook policy,
            AuditTrail audit) {
        this.clawbacks = clawbacks;
        this.claims = claims;
        this.steps = steps;
        this.money = money;
        this.follow = follow;
        this.policy = policy;
        this.audit = audit;
    }

    static SubjectRef subject(String clawbackId) {
        return new SubjectRef("STIPEND_CLAWBACK", clawbackId);
    }

    /** Stops months that were approved and are not owed; the others of the claim go on. Returns the claim that holds them. */
    public String stop(StopLines act, Actor actor) {
        actor.mustHold(Role.CITY_OFFICER);
        var claim = claims.claimAlone(act.claimId()).orElseThrow(StipendProblems::absent);
        if (!ClaimMove.STOP.from().contains(claim.state())) {
            throw ClawbackProblems.cannotStop(
                    List.of(new FieldReason(claim.no(), claim.state().label())));
        }
        var lines = claims.lines(List.of(claim.id())).stream()
                .filter(line -> act.lineIds().contains(line.id()))
                .toList();
        if (lines.isEmpty() || lines.size() < act.lineIds().stream().distinct().count()) {
            throw StipendProblems.lineAbsent();
        }
        var clause = policy.clause(act.ground().point());
        var because = new Because(
                actor, steps.today(), "%s（%s）：%s".formatted(act.ground().label(), clause, act.reason()));
        var stopped = steps.move(steps.setAside(claim, lines, because), ClaimMove.STOP, because);
        steps.free(stopped, because);
        return stopped.id();
    }

    /** Demands a month back that has left the city's account. Returns the clawback's id. */
    public String open(OpenClawback act, Actor actor) {
        actor.mustHold(Role.CITY_OFFICER);
        var claim = claims.claimOfLineAlone(act.lineId()).orElseThrow(StipendProblems::lineAbsent);
        var line = claims.line(act.lineId()).orElseThrow(StipendProblems::lineAbsent);
        if (!MoneyTrail.withTheBase(claim.state())) {
            throw ClawbackProblems.notPaidYet();
        }
        if (line.state().demandedBack()) {
            throw ClawbackProblems.alreadyDemanded();
        }
        var now = steps.now();
        var clause = policy.clause(act.ground().point());
        var clawback = new Clawback(
                Ulid.next(),
                SerialNo.of("ZH", steps.today()),
                line.id(),
                claim.id(),
                claim.baseId(),
                line.personId(),
                line.amount(),
                Money.ZERO,
                Money.ZERO,
                new Demand(act.debtor(), act.ground(), clause, act.reason(), actor.personId(), now),
                line.state(),
                ClawbackState.DEMANDED,
                steps.today().plusDays(policy.traineeship().repayWithinDays()),
                null,
                now,
                0);
        clawbacks.add(clawback);
        var because = new Because(actor, steps.today(), "%s：%s".formatted(clawback.no(), act.reason()));
        audit.noted(
                subject(clawback.id()),
                "DEMAND",
                actor,
                Role.CITY_OFFICER,
                "%s %s %s 分"
                        .formatted(
                                act.ground().label(), clause, clawback.amount().fen()));
        steps.write(claim, line, line.after(LineMove.RECLAIM, now), LineMove.RECLAIM, because);
        follow.lineLeft(claim.id(), because);
        follow.tell(claim, clawback, "要求退回", "%s前退到市就业局账户：%s".formatted(clawback.dueOn(), act.reason()));
        return clawback.id();
    }

    /** Records money that came back, a part or the rest; the same paper is recorded once. */
    public void repay(RecordRepayment act, Actor actor) {
        actor.mustHold(Role.FINANCE);
        var clawback = alone(act.clawbackId());
        var repayments = clawbacks.repayments(clawback.id());
        if (clawback.state() == ClawbackState.DEMANDED && !clawback.canTake(act.amount())) {
            throw ClawbackProblems.tooMuch(clawback.left());
        }
        var earliest = ChinaTime.dayOf(clawback.demand().openedAt());
        if (act.paidOn().isBefore(earliest) || act.paidOn().isAfter(steps.today())) {
            throw ClawbackProblems.outOfTime(earliest, steps.today());
        }
        if (standing(repayments).stream().anyMatch(each -> each.proofNo().equals(act.proofNo()))) {
            throw ClawbackProblems.sameProof(act.proofNo());
        }
        var move = clawback.repaying(act.amount());
        var because = new Because(actor, act.paidOn(), act.proofNo());
        var repaid = moved(clawback, clawback.repaid(act.amount(), steps.now()), move, because);
        clawbacks.add(new Repayment(
                Ulid.next(),
                clawback.id(),
                repayments.size() + 1,
                act.amount(),
                act.paidOn(),
                act.proofNo(),
                null,
                actor.personId(),
                steps.now()));
        var claim = claimOf(clawback);
        var line = lineOf(clawback);
        money.part(claim, line, Occasion.REPAY, act.amount(), because);
        if (repaid.state() == ClawbackState.RECOVERED) {
            steps.write(
                    claim,
                    line,
                    line.after(LineMove.RECOVER, steps.now()).freed(steps.now()),
                    LineMove.RECOVER,
                    because);
            follow.tell(claim, repaid, "已退清", "退款已经收到，凭证 " + act.proofNo());
        }
    }

    /** Takes the last recorded repayment out of the books again, by an entry that says why. */
    public void takeBackRepayment(String clawbackId, String reason, Actor actor) {
        actor.mustHold(Role.FINANCE);
        var clawback = alone(clawbackId);
        var repayments = clawbacks.repayments(clawback.id());
        var last = standing(repayments).stream()
                .reduce((earlier, later) -> later)
                .orElseThrow(ClawbackProblems::nothingToTakeBack);
        var because = new Because(actor, steps.today(), reason);
        var claim = claimOf(clawback);
        var line = lineOf(clawback);
        moved(
                clawback,
                clawback.repaymentTakenBack(last.amount(), steps.now()),
                ClawbackMove.TAKE_BACK_REPAYMENT,
                because);
        clawbacks.add(new Repayment(
                Ulid.next(),
                clawback.id(),
                repayments.size() + 1,
                Money.ZERO.minus(last.amount()),
                steps.today(),
                last.proofNo(),
                last.id(),
                actor.personId(),
                steps.now()));
        money.partTakenBack(claim, line, because);
        if (clawback.state() == ClawbackState.RECOVERED) {
            steps.write(
                    claim, line, line.revived(LineMove.UNDO_RECOVERY, steps.now()), LineMove.UNDO_RECOVERY, because);
        }
    }

    /** Gives up what is left; somebody else than who demanded it. */
    public void writeOff(String clawbackId, String reason, Actor actor) {
        actor.mustHold(Role.CITY_OFFICER);
        var clawback = alone(clawbackId);
        var after = clawback.writtenOff(reason, steps.now());
        if (clawback.demand().openedBy().equals(actor.personId())) {
            throw ClawbackProblems.ownDemand();
        }
        var because = new Because(actor, steps.today(), reason);
        var claim = claimOf(clawback);
        var line = lineOf(clawback);
        moved(clawback, after, ClawbackMove.WRITE_OFF, because);
        money.part(claim, line, Occasion.WRITE_OFF, clawback.left(), because);
        steps.write(claim, line, line.after(LineMove.WRITE_OFF, steps.now()), LineMove.WRITE_OFF, because);
        follow.tell(claim, after, "不再追回", reason);
    }

    /** A demand that was a mistake: as long as nothing came back, the money stands again where it stood. */
    public void cancel(String clawbackId, String reason, Actor actor) {
        actor.mustHold(Role.CITY_OFFICER);
        var clawback = alone(clawbackId);
        var after = clawback.cancelled(reason, steps.now());
        if (!clawback.repaid().equals(Money.ZERO)) {
            throw ClawbackProblems.moneyCame();
        }
        var because = new Because(actor, steps.today(), reason);
        var claim = claimOf(clawback);
        var line = lineOf(clawback);
        moved(clawback, after, ClawbackMove.CANCEL, because);
        var back = switch (clawback.lineStood()) {
            case PASSED_ON -> LineMove.GIVE_BACK_ON_THE_WAY;
            case RECEIVED -> LineMove.GIVE_BACK_IN_HAND;
            default -> LineMove.GIVE_BACK_TO_BASE;
        };
        steps.write(claim, line, line.after(back, steps.now()), back, because);
        follow.lineCameBack(claim.id(), because);
        follow.tell(claim, after, "撤销追回", reason);
    }

    private Clawback moved(Clawback before, Clawback after, ClawbackMove move, Because because) {
        audit.moved(subject(before.id()), move, before.state(), because.actor(), because.note());
        return clawbacks.moved(after);
    }

    static List<Repayment> standing(List<Repayment> repayments) {
        var taken = repayments.stream()
                .filter(each -> each.takesBack() != null)
                .map(Repayment::takesBack)
                .collect(Collectors.toSet());
        return repayments.stream()
                .filter(each -> each.takesBack() == null && !taken.contains(each.id()))
                .toList();
    }

    private Clawback alone(String id) {
        return clawbacks.byIdAlone(id).orElseThrow(ClawbackProblems::absent);
    }

    private StipendClaim claimOf(Clawback clawback) {
        return claims.claim(lineOf(clawback).claimId()).orElseThrow();
    }

    private StipendLine lineOf(Clawback clawback) {
        return claims.line(clawback.lineId()).orElseThrow();
    }
}
