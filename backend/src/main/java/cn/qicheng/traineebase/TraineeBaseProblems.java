package cn.qicheng.traineebase;

import cn.qicheng.kernel.DomainProblem;
import cn.qicheng.kernel.DomainProblem.FieldReason;
import cn.qicheng.kernel.DomainProblem.Kind;
import java.util.List;

/** Every "no" of this module, with its code of docs/errors.md. */
final class TraineeBaseProblems {

    static DomainProblem absent() {
        return new DomainProblem(Kind.ABSENT, "BAS-101", "没有找到这个见习基地，或它不归你办理。");
    }

    static DomainProblem accountNumber() {
        return new DomainProblem(Kind.REFUSED, "BAS-102", "账号是 8 至 32 位数字，请核对。")
                .naming(List.of(new FieldReason("accountNo", "账号是 8 至 32 位数字。")));
    }

    private TraineeBaseProblems() {}
}
