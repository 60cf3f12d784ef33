package cn.qicheng.stipend;

import cn.qicheng.kernel.DomainProblem;
import cn.qicheng.kernel.DomainProblem.FieldReason;
import cn.qicheng.kernel.DomainProblem.Kind;
import cn.qicheng.stipend.domain.BudgetFigure;
import java.time.LocalDate;
import java.util.List;

/** Every "no" about budgets, with its code of docs/errors.md. */
final class BudgetProblems {

    static DomainProblem noSuchYear(int first, int last) {
        return new DomainProblem(Kind.REFUSED, "BUD-101", "预算年度要在 %d 和 %d 之间。".formatted(first, last))
                .naming(List.of(new FieldReason("year", "在 %d 和 %d 之间".formatted(first, last))));
    }

    static DomainProblem decidedLater(LocalDate today) {
        return new DomainProblem(Kind.REFUSED, "BUD-102", "批复日期不能晚于今天（%s）。".formatted(today))
                .naming(List.of(new FieldReason("decidedOn", "不晚于 %s".formatted(today))));
    }

    static DomainProblem changedMeanwhile(BudgetFigure last) {
        return new DomainProblem(
                Kind.OUT_OF_ORDER,
                "BUD-103",
                "%d 年预算刚被改成 %s 元，没有保存。请刷新看过再改。"
                        .formatted(last.year(), last.amount().yuan()));
    }

    private BudgetProblems() {}
}
