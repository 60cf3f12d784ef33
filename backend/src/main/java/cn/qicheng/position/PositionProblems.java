package cn.qicheng.position;

import cn.qicheng.kernel.DomainProblem;
import cn.qicheng.kernel.DomainProblem.Kind;

/** Every "no" of this module, with its code of docs/errors.md. */
final class PositionProblems {

    static DomainProblem absent() {
        return new DomainProblem(Kind.ABSENT, "POS-101", "没有找到这个见习岗位，可能已经撤下。");
    }

    private PositionProblems() {}
}
