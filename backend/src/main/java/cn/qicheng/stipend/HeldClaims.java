package cn.qicheng.stipend;

import cn.qicheng.kernel.Actor;
import cn.qicheng.notice.HeldLine;
import cn.qicheng.notice.NoticeClosed;
import cn.qicheng.notice.ObjectionSettled;
import cn.qicheng.notice.ObjectionSettled.Outcome;
import cn.qicheng.stipend.ClaimSteps.Because;
import cn.qicheng.stipend.domain.ClaimMove;
import cn.qicheng.stipend.domain.ClaimState;
import cn.qicheng.stipend.domain.HeldNames;
import cn.qicheng.stipend.domain.StipendClaim;
import cn.qicheng.stipend.domain.StipendClaims;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * What an objection to a public notice does to money: it holds the months of the person it names, or the whole line of a
 * base, and nothing else. Always inside the transaction of the notice. Policy: 17号 第二十六条.
 */
@Singleton
class HeldClaims {

    private final StipendClaims claims;
    private final ClaimSteps steps;

    HeldClaims(StipendClaims claims, ClaimSteps steps) {
        this.claims = claims;
        this.steps = steps;
    }

    /** Follows a notice that has stood for its days: what nobody objects to goes on, the rest waits in claims of its own. */
    void noticeClosed(NoticeClosed closed) {
        var because = new Because(Actor.SYSTEM, closed.on(), closed.noticeId());
        for (var subject : closed.subjects()) {
            if (subject.kind().equals(ClaimReviews.KIND)) {
                var held = closed.held().stream()
                        .filter(line -> line.subject().equals(subject))
                        .toList();
                noticeClosed(subject.id(), held, because);
            }
        }
    }

    private void noticeClosed(String submittedId, List<HeldLine> held, Because because) {
        var names = names(submittedId);
        if (held.stream().noneMatch(HeldLine::wholeLine)) {
            held.stream()
                    .map(HeldLine::nameNo)
                    .distinct()
                    .forEach(nameNo -> claimsOf(names, nameNo, ClaimState.ON_NOTICE)
                            .forEach(claim ->
                                    steps.move(apart(names, nameNo, claim, because), ClaimMove.HOLD, because)));
        }
        var move = held.stream().anyMatch(HeldLine::wholeLine) ? ClaimMove.HOLD : ClaimMove.CLOSE_NOTICE;
        claims.family(submittedId).stream()
                .filter(claim -> claim.state() == ClaimState.ON_NOTICE)
                .forEach(claim -> steps.move(claim, move, because));
    }

    /** Follows an answer: upheld refuses what the objection named, otherwise it goes on unless another objection holds it. */
    void settled(ObjectionSettled settled) {
        if (!settled.about().subject().kind().equals(ClaimReviews.KIND)) {
            return;
        }
        var submittedId = settled.about().subject().id();
        var because = new Because(settled.by(), steps.today(), settled.objectionNo() + " " + settled.answer());
        if (settled.outcome() == Outcome.UPHELD) {
            refuse(submittedId, settled.about(), because);
        } else {
            release(submittedId, settled, because);
        }
    }

    private void refuse(String submittedId, HeldLine about, Because because) {
        var names = names(submittedId);
        for (var claim : claims.family(submittedId)) {
            if (ClaimMove.REFUSE.from().contains(claim.state())
                    && (about.wholeLine() || names.has(about.nameNo(), claim.id()))) {
                var named = about.wholeLine() ? claim : apart(names, about.nameNo(), claim, because);
                var refused = steps.move(named, ClaimMove.REFUSE, because);
                steps.free(refused, because);
            }
        }
    }

    private void release(String submittedId, ObjectionSettled settled, Because because) {
        var names = names(submittedId);
        var still = settled.stillHeld().stream()
                .filter(line -> line.subject().equals(settled.about().subject()))
                .toList();
        if (still.stream().anyMatch(HeldLine::wholeLine)) {
            return;
        }
        for (var claim : claims.family(submittedId)) {
            if (claim.state() == ClaimState.HELD) {
                still.stream()
                        .map(HeldLine::nameNo)
                        .distinct()
                        .forEach(nameNo ->
                                apart(names, nameNo, claims.claim(claim.id()).orElseThrow(), because));
            }
        }
        var now = names(submittedId);
        claims.family(submittedId).stream()
                .filter(claim -> claim.state() == ClaimState.HELD)
                .filter(claim -> still.stream().noneMatch(line -> now.has(line.nameNo(), claim.id())))
                .forEach(claim -> steps.move(claim, ClaimMove.RELEASE, because));
    }

    private HeldNames names(String submittedId) {
        var family = claims.family(submittedId);
        return HeldNames.of(claims.lines(family.stream().map(StipendClaim::id).toList()));
    }

    private List<StipendClaim> claimsOf(HeldNames names, int nameNo, ClaimState state) {
        return claims
                .claims(names.linesOf(nameNo).stream()
                        .map(line -> line.claimId())
                        .distinct()
                        .toList())
                .stream()
                .filter(claim -> claim.state() == state)
                .toList();
    }

    private StipendClaim apart(HeldNames names, int nameNo, StipendClaim claim, Because because) {
        var lines = names.linesOf(nameNo).stream()
                .filter(line -> line.claimId().equals(claim.id()))
                .toList();
        return lines.isEmpty() ? claim : steps.setAside(claim, lines, because);
    }
}
