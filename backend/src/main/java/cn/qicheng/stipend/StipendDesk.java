package cn.qicheng.stipend;

import cn.qicheng.attendance.AttendanceBoard;
import cn.qicheng.attendance.SheetFacts;
import cn.qicheng.audit.AuditTrail;
import cn.qicheng.district.Districts;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.DomainProblem.FieldReason;
import cn.qicheng.kernel.Money;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.SerialNo;
import cn.qicheng.kernel.Ulid;
import cn.qicheng.review.ReviewBoard;
import cn.qicheng.review.ReviewDesk;
import cn.qicheng.review.ReviewStage;
import cn.qicheng.stipend.ClaimSteps.Because;
import cn.qicheng.stipend.Entitlements.Examined;
import cn.qicheng.stipend.domain.ClaimMove;
import cn.qicheng.stipend.domain.ClaimState;
import cn.qicheng.stipend.domain.LineMove;
import cn.qicheng.stipend.domain.LineState;
import cn.qicheng.stipend.domain.StipendClaim;
import cn.qicheng.stipend.domain.StipendClaims;
import cn.qicheng.stipend.domain.StipendLine;
import cn.qicheng.stipend.domain.StipendRulings;
import cn.qicheng.traineebase.TraineeBases;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a base does about the stipends of its trainees: it claims them and hands a returned claim in again.
 *
 * <p>Every month of a claim is ruled on when it is claimed, and the ruling is kept whatever it was. That a month is
 * claimed only once is held by the table, not by the look before.
 */
@Singleton
@Transactional
public class StipendDesk {

    private final StipendClaims claims;
    private final StipendRulings rulings;
    private final Entitlements entitlements;
    private final Refusals refusals;
    private final ClaimReviews questions;
    private final ClaimSteps steps;
    private final AttendanceBoard attendance;
    private final TraineeBases bases;
    private final Districts districts;
    private final ReviewDesk reviews;
    private final ReviewBoard reviewed;
    private final AuditTrail audit;

    StipendDesk(
            StipendClaims claims,
            StipendRulings rulings,
            Entitlements entitlements,
            Refusals refusals,
            ClaimReviews questions,
            ClaimSteps steps,
            AttendanceBoard attendance,
            TraineeBases bases,
            Districts districts,
            ReviewDesk reviews,
            ReviewBoard reviewed,
            AuditTrail audit) {
        this.claims = claims;
        this.rulings = rulings;
        this.entitlements = entitlements;
        this.refusals = refusals;
        this.questions = questions;
        this.steps = steps;
        this.attendance = attendance;
        this.bases = bases;
        this.districts = districts;
        this.reviews = reviews;
        this.reviewed = reviewed;
        this.audit = audit;
    }

    /** Claims months; all of them or none. Returns the claim's id. */
    public String submit(SubmitClaim act, Actor actor) {
        actor.mustHold(Role.BASE_ADMIN, act.baseId());
        var months = entitlements.examine(sheetsOf(act), "");
        mustBeGranted(months, actor);
        var now = steps.now();
        var claim = claimOf(act.baseId(), months, actor, now);
        var ruled = rulings.addAll(
                months.stream().map(month -> month.asked(actor.personId(), now)).toList());
        claims.add(
                claim,
                IntStream.range(0, months.size())
                        .mapToObj(at -> lineOf(claim, months.get(at), ruled.get(at), now))
                        .toList());
        audit.noted(
                ClaimSteps.subject(claim.id()),
                "SUBMIT",
                actor,
                Role.BASE_ADMIN,
                "%d 人 %d 个月 %d 分"
                        .formatted(claim.people(), claim.months(), claim.total().fen()));
        reviews.open(questions.opening(claim, months));
        return claim.id();
    }

    /** Hands a returned claim in again, to the stage that returned it, with what the rules say today. */
    public void resubmit(String claimId, String note, Actor actor) {
        var claim = own(claimId, actor);
        var subject = ClaimSteps.subject(claimId);
        var stage = reviewed.of(subject).orElseThrow(StipendProblems::absent).stage();
        var move = stage == ReviewStage.FIRST ? ClaimMove.RESUBMIT_TO_FIRST : ClaimMove.RESUBMIT_TO_SECOND;
        steps.move(claim, move, new Because(actor, steps.today(), note));
        var lines = claims.lines(List.of(claimId));
        var sheets =
                attendance.factsAlone(lines.stream().map(StipendLine::sheetId).toList());
        var months = entitlements.examine(sheets.values(), claimId);
        reviews.resubmit(questions.opening(claim, months), note, actor);
    }

    /** Takes a claim back that no office has approved yet; its months may be claimed again. */
    public void withdraw(String claimId, String reason, Actor actor) {
        var claim = own(claimId, actor);
        var because = new Because(actor, steps.today(), reason);
        var withdrawn = steps.move(claim, ClaimMove.WITHDRAW, because);
        reviews.withdraw(ClaimSteps.subject(claimId), actor, reason);
        steps.free(withdrawn, because);
    }

    /** Records that the base has paid its trainees, all that wait or some of them. */
    public void passOn(PassOn act, Actor actor) {
        var claim = claims.claimAlone(act.claimId())
                .filter(found -> actor.holds(Role.BASE_ADMIN, found.baseId()))
                .orElseThrow(StipendProblems::absent);
        var lines = claims.lines(List.of(claim.id()));
        var waiting = lines.stream()
                .filter(line -> line.state() == LineState.CLAIMED || line.state() == LineState.NOT_RECEIVED)
                .filter(line -> act.lineIds().isEmpty() || act.lineIds().contains(line.id()))
                .toList();
        var asked = new LinkedHashSet<>(act.lineIds()).size();
        if (claim.state() != ClaimState.PAID_TO_BASE || waiting.isEmpty() || asked > waiting.size()) {
            throw StipendProblems.nothingToPassOn();
        }
        mustBeInTime(claim, act);
        var because = new Because(actor, act.paidOn(), act.proofNo());
        waiting.forEach(line -> steps.write(
                claim, line, line.passedOn(act.paidOn(), act.proofNo(), steps.now()), LineMove.PASS_ON, because));
        var left = claims.lines(List.of(claim.id())).stream()
                .anyMatch(line -> line.state() == LineState.CLAIMED || line.state() == LineState.NOT_RECEIVED);
        if (!left) {
            steps.move(claim, ClaimMove.PASS_ON, because);
        }
    }

    private void mustBeInTime(StipendClaim claim, PassOn act) {
        var paidToBaseOn = claims.steps(List.of(claim.id())).stream()
                .filter(step -> step.move() == ClaimMove.RECORD_PAID)
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .on();
        if (act.paidOn().isBefore(paidToBaseOn) || act.paidOn().isAfter(steps.today())) {
            throw StipendProblems.passedOnOutOfTime(paidToBaseOn, steps.today());
        }
    }

    private StipendClaim own(String claimId, Actor actor) {
        return claims.claim(claimId)
                .filter(claim -> actor.holds(Role.BASE_ADMIN, claim.baseId()))
                .orElseThrow(StipendProblems::absent);
    }

    private List<SheetFacts> sheetsOf(SubmitClaim act) {
        var ids = new LinkedHashSet<>(act.sheetIds());
        // Held, so that nobody corrects a month while it is being claimed.
        var known = attendance.factsAlone(ids);
        var unknown = new ArrayList<FieldReason>();
        var sheets = new ArrayList<SheetFacts>();
        for (var id : ids) {
            var sheet = known.get(id);
            if (sheet == null || !sheet.baseId().equals(act.baseId())) {
                unknown.add(new FieldReason(id, "不是本基地的月份"));
            } else {
                sheets.add(sheet);
            }
        }
        if (!unknown.isEmpty()) {
            throw StipendProblems.unknownSheets(unknown);
        }
        return sheets;
    }

    private void mustBeGranted(List<Examined> months, Actor actor) {
        var refused = months.stream().filter(month -> !month.ruling().granted()).toList();
        if (refused.isEmpty()) {
            return;
        }
        refusals.keep(refused, actor, steps.now());
        var reasons = refused.stream().map(StipendDesk::reasonOf).toList();
        throw StipendProblems.refused(refused.getFirst().ruling().broken().getFirst(), reasons);
    }

    /** The field is the sheet, so that the page can mark the very month. */
    private static FieldReason reasonOf(Examined month) {
        var broken = month.ruling().broken().stream()
                .map(check -> "%s：%s（%s）".formatted(check.rule().question(), check.fact(), check.clause()))
                .toList();
        return new FieldReason(month.sheet().id(), String.join("；", broken));
    }

    private StipendClaim claimOf(String baseId, List<Examined> months, Actor actor, Instant now) {
        var base = bases.view(baseId);
        var total = months.stream().map(month -> month.ruling().amount()).reduce(Money.ZERO, Money::plus);
        return new StipendClaim(
                Ulid.next(),
                SerialNo.of("SL", steps.today()),
                baseId,
                base.name(),
                base.districtCode(),
                districts.firstReviewOffice(base.districtCode()),
                ClaimState.IN_FIRST_REVIEW,
                (int) months.stream()
                        .map(month -> month.sheet().personId())
                        .distinct()
                        .count(),
                months.size(),
                total,
                months.getFirst().stipendCase().policy().version(),
                actor.personId(),
                now,
                now,
                null,
                null,
                null,
                0);
    }

    private static StipendLine lineOf(StipendClaim claim, Examined month, String rulingId, Instant now) {
        var sheet = month.sheet();
        return new StipendLine(
                Ulid.next(),
                claim.id(),
                sheet.id(),
                sheet.agreementId(),
                sheet.personId(),
                sheet.month(),
                month.ruling().amount(),
                rulingId,
                LineState.CLAIMED,
                null,
                null,
                now,
                true,
                0);
    }
}
