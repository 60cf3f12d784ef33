package cn.qicheng.stipend;

import cn.qicheng.kernel.Actor;
import cn.qicheng.stipend.ClaimSteps.Because;
import cn.qicheng.stipend.domain.ClaimMove;
import cn.qicheng.stipend.domain.ClaimState;
import cn.qicheng.stipend.domain.LineMove;
import cn.qicheng.stipend.domain.LineState;
import cn.qicheng.stipend.domain.StipendClaim;
import cn.qicheng.stipend.domain.StipendClaims;
import cn.qicheng.stipend.domain.StipendLine;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** The last word about a month's money is the trainee's. */
@Singleton
@Transactional
public class ReceiptDesk {

    private final StipendClaims claims;
    private final ClaimSteps steps;

    ReceiptDesk(StipendClaims claims, ClaimSteps steps) {
        this.claims = claims;
        this.steps = steps;
    }

    /**
     * Takes the trainee's word. The claim closes with its last "received" and goes back to the base with a "not
     * received".
     */
    public void tell(TellReceipt act, Actor actor) {
        var claim = claims.claimOfLineAlone(act.lineId()).orElseThrow(StipendProblems::lineAbsent);
        var line = claims.line(act.lineId())
                .filter(found -> found.personId().equals(actor.personId()))
                .orElseThrow(StipendProblems::lineAbsent);
        var move = act.received() ? LineMove.CONFIRM_RECEIPT : LineMove.REPORT_MISSING;
        if (!move.from().contains(line.state())) {
            throw StipendProblems.notPaidYet();
        }
        var because = new Because(actor, steps.today(), act.note());
        steps.write(claim, line, line.after(move, steps.now()), move, because);
        follow(claim, because);
    }

    private void follow(StipendClaim claim, Because because) {
        var states = claims.lines(List.of(claim.id())).stream()
                .map(StipendLine::state)
                .filter(state -> !state.demandedBack())
                .toList();
        var here = claim;
        if (here.state() == ClaimState.PASSED_ON && states.contains(LineState.NOT_RECEIVED)) {
            steps.move(here, ClaimMove.REPORT_MISSING, because);
            return;
        }
        var allOut = Set.of(LineState.PASSED_ON, LineState.RECEIVED).containsAll(states);
        if (here.state() == ClaimState.PAID_TO_BASE && allOut) {
            here = steps.move(here, ClaimMove.RETRACT_MISSING, because);
        }
        if (here.state() == ClaimState.PASSED_ON && Set.of(LineState.RECEIVED).containsAll(states)) {
            steps.move(here, ClaimMove.CLOSE, because);
        }
    }
}
