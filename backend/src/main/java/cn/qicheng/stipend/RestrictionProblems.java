package cn.qicheng.stipend;

import cn.qicheng.kernel.DomainProblem;
import cn.qicheng.kernel.DomainProblem.Kind;

/** Every "no" about restrictions, with its code of docs/errors.md. */
final class RestrictionProblems {

    static DomainProblem standsAlready() {
        return new DomainProblem(Kind.OUT_OF_ORDER, "RST-101", "已经暂停申领，没有重复登记。请刷新看是谁、为什么。");
    }

    static DomainProblem absent() {
        return new DomainProblem(Kind.ABSENT, "RST-102", "没有找到这次暂停申领。");
    }

    static DomainProblem liftedAlready() {
        return new DomainProblem(Kind.OUT_OF_ORDER, "RST-103", "这次暂停已经解除了。请刷新看最新的。");
    }

    static DomainProblem nobody() {
        return new DomainProblem(Kind.ABSENT, "RST-104", "没有找到这个人。");
    }

    private RestrictionProblems() {}
}
