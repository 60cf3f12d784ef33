package cn.qicheng.notice;

import cn.qicheng.kernel.Clause;
import cn.qicheng.kernel.DomainProblem;
import cn.qicheng.kernel.DomainProblem.FieldReason;
import cn.qicheng.kernel.DomainProblem.Kind;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

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

    static DomainProblem noSuchLine() {
        return new DomainProblem(Kind.REFUSED, "NTC-104", "这份公示里没有这一行或这个人，没有提交。请回到公示重新选。")
                .naming(List.of(new FieldReason("lineNo", "公示里没有")));
    }

    static DomainProblem notOpenYet(LocalDate opensOn) {
        return new DomainProblem(Kind.TOO_EARLY, "NTC-105", "公示 %s 才开始，开始后再提异议。".formatted(opensOn));
    }

    static DomainProblem over(LocalDate closesOn, Clause clause) {
        return new DomainProblem(
                        Kind.GONE, "NTC-106", "公示期到 %s 24:00 已经结束，这里不再收异议。发现弄虚作假的，请打发布单位电话举报。".formatted(closesOn))
                .under(clause);
    }

    static DomainProblem alreadyObjected(String no) {
        return new DomainProblem(Kind.OUT_OF_ORDER, "NTC-107", "这个手机号对这一行已经提过异议（%s），还在核查。要补充请先撤回再提。".formatted(no));
    }

    static DomainProblem objectionAbsent() {
        return new DomainProblem(Kind.ABSENT, "NTC-108", "没有找到这条异议。请核对编号和提异议时的手机号。");
    }

    static DomainProblem ownObjection() {
        return new DomainProblem(Kind.FORBIDDEN, "NTC-109", "这条异议是你自己提的，要由另一位经办答复。");
    }

    static DomainProblem tooMany() {
        return new DomainProblem(Kind.TOO_MANY, "NTC-110", "这个网络地址提交太频繁，请一分钟后再试。").retryAfter(Duration.ofSeconds(60));
    }

    private NoticeProblems() {}
}
