package cn.qicheng.notice;

import cn.qicheng.kernel.DomainProblem;
import cn.qicheng.kernel.DomainProblem.Kind;

/** The refusals of public notices; see docs/errors.md. */
final class NoticeProblems {

    static DomainProblem absent() {
        return new DomainProblem(Kind.ABSENT, "NTC-101", "没有找到这份公示。");
    }

    static DomainProblem nothingToPublish() {
        return new DomainProblem(Kind.REFUSED, "NTC-102", "没有选要公示的内容，公示没有发出。先选一笔或几笔。");
    }

    static DomainProblem alreadyOnNotice() {
        return new DomainProblem(Kind.OUT_OF_ORDER, "NTC-103", "选中的内容里有正在公示的，没有重复公示。请刷新后再选。");
    }

    private NoticeProblems() {}
}
