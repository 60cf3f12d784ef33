package cn.qicheng.ledger;

import cn.qicheng.kernel.DomainProblem;
import cn.qicheng.kernel.DomainProblem.Kind;

/** The refusals of the ledger; see docs/errors.md. */
final class LedgerProblems {

    static DomainProblem elsewhere(Occasion occasion, AccountKind stands) {
        return new DomainProblem(
                Kind.OUT_OF_ORDER,
                "LDG-101",
                "账上这笔钱现在是“%s”，不能记“%s”，这一步没有办成。请到账本核对。".formatted(stands.label(), occasion.label()));
    }

    private LedgerProblems() {}
}
