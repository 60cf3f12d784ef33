package cn.qicheng.stipend;

import cn.qicheng.identity.People;
import cn.qicheng.kernel.Role;
import cn.qicheng.messaging.Message;
import cn.qicheng.messaging.MessageDesk;
import cn.qicheng.messaging.MessageKind;
import cn.qicheng.stipend.ClaimSteps.Because;
import cn.qicheng.stipend.domain.ClaimMove;
import cn.qicheng.stipend.domain.ClaimState;
import cn.qicheng.stipend.domain.Clawback;
import cn.qicheng.stipend.domain.LineState;
import cn.qicheng.stipend.domain.StipendClaim;
import cn.qicheng.stipend.domain.StipendClaims;
import cn.qicheng.stipend.domain.StipendLine;
import jakarta.inject.Singleton;
import java.util.List;

/** What a demand does to the claim around it, and who is told. A line that is demanded back holds nobody up. */
@Singleton
class ClawedBackClaims {

    private final StipendClaims claims;
    private final ClaimSteps steps;
    private final MessageDesk messages;
    private final People people;

    ClawedBackClaims(StipendClaims claims, ClaimSteps steps, MessageDesk messages, People people) {
        this.claims = claims;
        this.steps = steps;
        this.messages = messages;
        this.people = people;
    }

    /** The claim goes on without the line: what was the last to be passed on or confirmed may now be done. */
    void lineLeft(String claimId, Because because) {
        var claim = claims.claim(claimId).orElseThrow();
        var states = states(claimId);
        if (claim.state() == ClaimState.PAID_TO_BASE
                && !states.contains(LineState.CLAIMED)
                && !states.contains(LineState.NOT_RECEIVED)) {
            claim = steps.move(claim, ClaimMove.NOTHING_LEFT_TO_PASS_ON, because);
        }
        if (claim.state() == ClaimState.PASSED_ON && states.stream().allMatch(LineState.RECEIVED::equals)) {
            steps.move(claim, ClaimMove.NOTHING_LEFT_TO_CONFIRM, because);
        }
    }

    /** The line stands where it stood; the claim waits for it again. */
    void lineCameBack(String claimId, Because because) {
        var claim = claims.claim(claimId).orElseThrow();
        var states = states(claimId);
        if (states.contains(LineState.CLAIMED) && claim.state() != ClaimState.PAID_TO_BASE) {
            steps.move(claim, ClaimMove.BACK_TO_BASE, because);
        } else if (states.contains(LineState.PASSED_ON) && claim.state() == ClaimState.CLOSED) {
            steps.move(claim, ClaimMove.BACK_ON_THE_WAY, because);
        }
    }

    private List<LineState> states(String claimId) {
        return claims.lines(List.of(claimId)).stream()
                .map(StipendLine::state)
                .filter(state -> !state.demandedBack())
                .toList();
    }

    /** Tells the base and the trainee, whoever of them has to pay: it is the money of both. */
    void tell(StipendClaim claim, Clawback clawback, String result, String note) {
        var line = claims.line(clawback.lineId()).orElseThrow();
        var told = Message.to(
                        "",
                        MessageKind.STIPEND_CHANGED,
                        clawback.id() + "." + clawback.state() + "." + clawback.version())
                .saying(
                        "what",
                        "第 %d 个月补贴 %s 元"
                                .formatted(
                                        line.month().number(), clawback.amount().yuan()))
                .saying("result", result)
                .saying("when", steps.now())
                .saying(
                        "note",
                        "%s（由%s退）".formatted(note, clawback.demand().debtor().label()))
                .inDistrict(claim.districtCode());
        people.holding(Role.BASE_ADMIN, claim.baseId())
                .forEach(admin -> messages.tell(
                        told.opening("bureau/clawback-page?id=" + clawback.id()).forPerson(admin)));
        messages.tell(
                told.opening("trainee/my-money?month=" + line.month().number()).forPerson(clawback.personId()));
    }
}
