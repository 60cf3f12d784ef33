package cn.qicheng.stipend.domain;

import cn.qicheng.kernel.Money;
import java.util.Optional;

/**
 * One budget year: what there is, what is promised, what is at the bank and what is gone. A month's money belongs to the
 * year in which the city approved it. Policy: 17号 第二十四条.
 *
 * @param budget empty while nobody has entered it
 * @param committed approved and not yet in a run
 * @param ordered in a run and not yet paid
 * @param paid with the bases or with the trainees, net of what came back
 */
public record YearOfMoney(int year, Optional<Money> budget, Money committed, Money ordered, Money paid) {

    /** Everything that has left the budget. */
    public Money used() {
        return committed.plus(ordered).plus(paid);
    }

    /** What is left of the budget; below zero when more was approved than there is. */
    public Optional<Money> left() {
        return budget.map(money -> money.minus(used()));
    }

    /** Returns by how much the budget would be exceeded if so much more were paid out; empty when it suffices or is unknown. */
    public Optional<Money> shortBy(Money more) {
        return budget.map(money -> ordered.plus(paid).plus(more).minus(money))
                .filter(missing -> missing.compareTo(Money.ZERO) > 0);
    }

    /** Returns by how much more was approved than there is. */
    public Optional<Money> overcommitted() {
        return left().filter(money -> money.compareTo(Money.ZERO) < 0).map(Money.ZERO::minus);
    }
}
