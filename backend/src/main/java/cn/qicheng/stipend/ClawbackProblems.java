package cn.qicheng.stipend;

import cn.qicheng.kernel.DomainProblem;
import cn.qicheng.kernel.DomainProblem.FieldReason;
import cn.qicheng.kernel.DomainProblem.Kind;
import cn.qicheng.kernel.Money;
import java.time.LocalDate;
import java.util.List;

/** Every "no" about stopping and demanding back, with its code of docs/errors.md. */
final class ClawbackProblems {

    static DomainProblem absent() {
        return new DomainProblem(Kind.ABSENT, "CLW-101", "没有找到这笔追回，或它不归你看。");
    }

    static DomainProblem notPaidYet() {
        return new DomainProblem(Kind.OUT_OF_ORDER, "CLW-102", "这个月的补贴还没有拨出去，不用追回。要停发，到申领里办“停发”。");
    }

    static DomainProblem alreadyDemanded() {
        return new DomainProblem(Kind.OUT_OF_ORDER, "CLW-103", "这个月的补贴已经在追回，没有重复发起。请到追回里看进度。");
    }

    static DomainProblem tooMuch(Money left) {
        return new DomainProblem(Kind.REFUSED, "CLW-104", "还要退 %s 元，登记的金额不能是 0，也不能比它多。".formatted(left.yuan()))
                .naming(List.of(new FieldReason("amountFen", "最多 %s 元".formatted(left.yuan()))));
    }

    static DomainProblem outOfTime(LocalDate earliest, LocalDate today) {
        return new DomainProblem(Kind.REFUSED, "CLW-105", "退款日期要在发起追回（%s）之后、今天（%s）之前或当天。".formatted(earliest, today))
                .naming(List.of(new FieldReason("paidOn", "在 %s 和 %s 之间".formatted(earliest, today))));
    }

    static DomainProblem sameProof(String proofNo) {
        return new DomainProblem(Kind.OUT_OF_ORDER, "CLW-106", "凭证 %s 已经登记过一次，没有重复登记。".formatted(proofNo))
                .naming(List.of(new FieldReason("proofNo", "已经登记过")));
    }

    static DomainProblem nothingToTakeBack() {
        return new DomainProblem(Kind.OUT_OF_ORDER, "CLW-107", "这笔追回还没有登记过退款，没有可以冲回的。");
    }

    static DomainProblem ownDemand() {
        return new DomainProblem(Kind.FORBIDDEN, "CLW-108", "这笔追回是你发起的，核销要由另一位经办办理。");
    }

    static DomainProblem moneyCame() {
        return new DomainProblem(Kind.OUT_OF_ORDER, "CLW-109", "已经有退款登记在上面，不能撤销。登记错的先冲回；退款属实的，追完或核销剩下的。");
    }

    static DomainProblem cannotStop(List<FieldReason> others) {
        return new DomainProblem(Kind.OUT_OF_ORDER, "CLW-110", "这份申领现在不能停发：还没审定的由审核退回或驳回，已经制单的先撤销批次，已经拨出的发起追回。")
                .naming(others);
    }

    private ClawbackProblems() {}
}
