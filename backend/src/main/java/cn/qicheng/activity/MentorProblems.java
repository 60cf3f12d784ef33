package cn.qicheng.activity;

import cn.qicheng.kernel.DomainProblem;
import cn.qicheng.kernel.DomainProblem.Kind;

/** Every "no" of the mentors' directory; see docs/errors.md. */
final class MentorProblems {

    static DomainProblem absent() {
        return new DomainProblem(Kind.ABSENT, "MEN-101", "没有找到这位导师，或已经不在名录里。");
    }

    static DomainProblem askedAlready() {
        return new DomainProblem(Kind.OUT_OF_ORDER, "MEN-102", "你已经找过这位导师，在等答复。要换个说法，先收回那一条。");
    }

    static DomainProblem noRequest() {
        return new DomainProblem(Kind.ABSENT, "MEN-103", "没有找到这条求助，或它不归你看。");
    }

    static DomainProblem tooManyOpen(int atMost) {
        return new DomainProblem(Kind.OUT_OF_ORDER, "MEN-104", "有 %d 条求助还在等答复，先等一等，或收回一条。".formatted(atMost));
    }

    static DomainProblem changedMeanwhile() {
        return new DomainProblem(Kind.STALE, "MEN-105", "这位导师的资料刚被别人改过，没有保存。请刷新后再改。");
    }

    private MentorProblems() {}
}
