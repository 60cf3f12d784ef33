package cn.qicheng.ledger;

import static cn.qicheng.ledger.AccountKind.AT_BASE;
import static cn.qicheng.ledger.AccountKind.BUDGET;
import static cn.qicheng.ledger.AccountKind.COMMITTED;
import static cn.qicheng.ledger.AccountKind.HELD;
import static cn.qicheng.ledger.AccountKind.IN_HAND;
import static cn.qicheng.ledger.AccountKind.ON_THE_WAY;
import static cn.qicheng.ledger.AccountKind.ORDERED;
import static cn.qicheng.ledger.AccountKind.RETURNED;
import static cn.qicheng.ledger.AccountKind.TO_RECOVER;
import static cn.qicheng.ledger.AccountKind.WRITTEN_OFF;

import java.util.List;

/** What makes money move from one account to the next. */
public enum Occasion {
    COMMIT("复审通过", BUDGET, COMMITTED),
    /** An objection to a public notice holds its line; taken back when it is dismissed or withdrawn. */
    HOLD("异议暂缓", COMMITTED, HELD),
    ORDER("制单", COMMITTED, ORDERED),
    PAY("银行入账", ORDERED, AT_BASE),
    PASS_ON("基地转付", AT_BASE, ON_THE_WAY),
    RECEIVE("本人确认收到", ON_THE_WAY, IN_HAND),
    /** Money that was reported missing has come to its person after all, without being passed on again. */
    TURN_UP("反映没收到的又收到了", AT_BASE, IN_HAND),
    /** Money that was not owed is demanded back from wherever it has come to (追回). */
    RECLAIM_AT_BASE("从基地追回", AT_BASE, TO_RECOVER),
    RECLAIM_ON_THE_WAY("转付途中追回", ON_THE_WAY, TO_RECOVER),
    RECLAIM_IN_HAND("到手后追回", IN_HAND, TO_RECOVER),
    /** Comes in parts, as every repayment does. */
    REPAY("退回款项", TO_RECOVER, RETURNED),
    WRITE_OFF("核销", TO_RECOVER, WRITTEN_OFF);

    private static final List<Occasion> WAY = List.of(COMMIT, ORDER, PAY, PASS_ON, RECEIVE);

    private final String label;
    private final AccountKind from;
    private final AccountKind to;

    Occasion(String label, AccountKind from, AccountKind to) {
        this.label = label;
        this.from = from;
        this.to = to;
    }

    public String label() {
        return label;
    }

    /** Whether it moves a part of an item's money; every other occasion moves all of it. */
    public boolean inParts() {
        return from == TO_RECOVER;
    }

    public AccountKind from() {
        return from;
    }

    public AccountKind to() {
        return to;
    }

    /** Returns what brings money from the budget to where it is expected, in order. */
    public static List<Occasion> wayTo(AccountKind kind) {
        if (kind == HELD) {
            return List.of(COMMIT, HOLD);
        }
        return WAY.stream().takeWhile(step -> step.from() != kind).toList();
    }
}
