package cn.qicheng.traineebase;

import cn.qicheng.kernel.DomainProblem;
import cn.qicheng.kernel.DomainProblem.Kind;

/** Every "no" of this module, with its code of docs/errors.md. */
final class TraineeBaseProblems {

    static DomainProblem absent() {
        return new DomainProblem(Kind.ABSENT, "BAS-101", "没有找到这个见习基地，或它不归你办理。");
    }

    private TraineeBaseProblems() {}
}
