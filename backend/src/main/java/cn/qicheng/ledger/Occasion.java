package cn.qicheng.ledger;

import static cn.qicheng.ledger.AccountKind.AT_BASE;
import static cn.qicheng.ledger.AccountKind.BUDGET;
import static cn.qicheng.ledger.AccountKind.COMMITTED;
import static cn.qicheng.ledger.AccountKind.HELD;
import static cn.qicheng.ledger.AccountKind.IN_HAND;
import static cn.qicheng.ledger.AccountKind.ON_THE_WAY;
import static cn.qicheng.ledger.AccountKind.ORDERED;

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
    TURN_UP("反映没收到的又收到了", AT_BASE, IN_HAND);

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
