package cn.qicheng.stipend;

import cn.qicheng.kernel.Money;
import cn.qicheng.ledger.LedgerCause;
import cn.qicheng.ledger.LedgerDesk;
import cn.qicheng.ledger.LedgerItem;
import cn.qicheng.ledger.Occasion;
import cn.qicheng.stipend.ClaimSteps.Because;
import cn.qicheng.stipend.domain.ClaimMove;
import cn.qicheng.stipend.domain.ClaimState;
import cn.qicheng.stipend.domain.LineMove;
import cn.qicheng.stipend.domain.LineState;
import cn.qicheng.stipend.domain.StipendClaim;
import cn.qicheng.stipend.domain.StipendClaims;
import cn.qicheng.stipend.domain.StipendLine;
import jakarta.inject.Singleton;
import java.util.List;

/** Tells the ledger what a step of a claim or of a line does to money; most steps do nothing to it. */
@Singleton
class MoneyPostings {

    private final LedgerDesk ledger;
    private final StipendClaims claims;

    MoneyPostings(LedgerDesk ledger, StipendClaims claims) {
        this.ledger = ledger;
        this.claims = claims;
    }

    void follow(StipendClaim claim, ClaimMove move, Because because) {
        switch (move) {
            case PASS_SECOND -> ledger.move(Occasion.COMMIT, itemsOf(claim), cause(claim, because));
            case ORDER -> ledger.move(Occasion.ORDER, itemsOf(claim), cause(claim, because));
            case TAKE_BACK, RECORD_BANK_RETURN ->
                ledger.takeBack(Occasion.ORDER, itemsOf(claim), cause(claim, because));
            case RECORD_PAID -> ledger.move(Occasion.PAY, itemsOf(claim), cause(claim, because));
            case HOLD -> ledger.move(Occasion.HOLD, itemsOf(claim), cause(claim, because));
            case RELEASE -> ledger.takeBack(Occasion.HOLD, itemsOf(claim), cause(claim, because));
            case REFUSE, STOP -> {
                if (claim.state() == ClaimState.HELD) {
                    ledger.takeBack(Occasion.HOLD, itemsOf(claim), cause(claim, because));
                }
                ledger.takeBack(Occasion.COMMIT, itemsOf(claim), cause(claim, because));
            }
            default -> {
                // Reviews, notices and filings move papers; passing on and receipts are posted line by line.
            }
        }
    }

    void follow(StipendClaim claim, StipendLine before, LineMove move, Because because) {
        var items = List.of(item(claim, before));
        var cause = cause(claim, because);
        switch (move) {
            case PASS_ON -> ledger.move(Occasion.PASS_ON, items, cause);
            case REPORT_MISSING -> ledger.takeBack(Occasion.PASS_ON, items, cause);
            case RECLAIM -> ledger.move(reclaimFrom(before.state()), items, cause);
            case GIVE_BACK_TO_BASE -> ledger.takeBack(Occasion.RECLAIM_AT_BASE, items, cause);
            case GIVE_BACK_ON_THE_WAY -> ledger.takeBack(Occasion.RECLAIM_ON_THE_WAY, items, cause);
            case GIVE_BACK_IN_HAND -> ledger.takeBack(Occasion.RECLAIM_IN_HAND, items, cause);
            case RECOVER, UNDO_RECOVERY, WRITE_OFF -> {
                // The money itself comes back in parts, each posted when it is recorded.
            }
            case CONFIRM_RECEIPT ->
                ledger.move(
                        before.state() == LineState.NOT_RECEIVED ? Occasion.TURN_UP : Occasion.RECEIVE, items, cause);
        }
    }

    private static Occasion reclaimFrom(LineState stood) {
        return switch (stood) {
            case PASSED_ON -> Occasion.RECLAIM_ON_THE_WAY;
            case RECEIVED -> Occasion.RECLAIM_IN_HAND;
            default -> Occasion.RECLAIM_AT_BASE;
        };
    }

    /** Posts a part of the money that is demanded back: it came, or the city gave it up. */
    void part(StipendClaim claim, StipendLine line, Occasion occasion, Money part, Because because) {
        ledger.movePart(occasion, item(claim, line), part, cause(claim, because));
    }

    /** Takes the last part that came back again out of the books. */
    void partTakenBack(StipendClaim claim, StipendLine line, Because because) {
        ledger.takeBack(Occasion.REPAY, List.of(item(claim, line)), cause(claim, because));
    }

    private List<LedgerItem> itemsOf(StipendClaim claim) {
        return claims.lines(List.of(claim.id())).stream()
                .filter(StipendLine::live)
                .map(line -> item(claim, line))
                .toList();
    }

    private static LedgerItem item(StipendClaim claim, StipendLine line) {
        return new LedgerItem(
                line.id(), line.personId(), claim.baseId(), line.month().from(), claim.ruleVersion(), line.amount());
    }

    private static LedgerCause cause(StipendClaim claim, Because because) {
        return new LedgerCause(claim.id(), because.on(), because.actor().personId());
    }
}
