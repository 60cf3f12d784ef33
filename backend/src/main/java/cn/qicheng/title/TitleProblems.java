package cn.qicheng.title;

import cn.qicheng.kernel.Clause;
import cn.qicheng.kernel.DomainProblem;
import cn.qicheng.kernel.DomainProblem.FieldReason;
import cn.qicheng.kernel.DomainProblem.Kind;
import java.util.List;

/** The refusals of titles; see docs/errors.md. */
final class TitleProblems {

    static DomainProblem absent() {
        return new DomainProblem(Kind.ABSENT, "TTL-101", "没有找到这个称号，或它不归你办。");
    }

    static DomainProblem resultNotSealed() {
        return new DomainProblem(Kind.OUT_OF_ORDER, "TTL-102", "终轮的结果还没封存，不能拟授。");
    }

    static DomainProblem nominatedAlready() {
        return new DomainProblem(Kind.OUT_OF_ORDER, "TTL-103", "这一轮已经拟授过了。请到拟授名单里接着办。");
    }

    static DomainProblem quotaUsedUp(String pool, int wanted, int open, Clause clause) {
        return new DomainProblem(
                        Kind.REFUSED,
                        "TTL-104",
                        "%s 只剩 %d 个名额，这一轮选出 %d 个，一个也没有占。别的赛事先占了，请重新封存结果；确要超额，由市就业局说明理由放行。"
                                .formatted(pool, open, wanted))
                .naming(List.of(new FieldReason("quota", "%s 剩 %d 个".formatted(pool, open))))
                .under(clause);
    }

    static DomainProblem nobodySelected() {
        return new DomainProblem(Kind.REFUSED, "TTL-105", "这一轮没有人入选，没有可以拟授的。");
    }

    static DomainProblem nothingToDo(String act) {
        return new DomainProblem(Kind.OUT_OF_ORDER, "TTL-106", "名单里没有可以%s的。请刷新后看最新进度。".formatted(act));
    }

    static DomainProblem titleHeld(String project, Clause clause) {
        return new DomainProblem(Kind.REFUSED, "TTL-107", "“%s”已经有这个称号或正在拟授，同一家只授一次。请重新封存结果。".formatted(project))
                .under(clause);
    }

    static DomainProblem certificateAbsent() {
        return new DomainProblem(Kind.ABSENT, "TTL-108", "没有这个编号的证书。请核对编号，字母不分大小写。");
    }

    static DomainProblem poolAbsent() {
        return new DomainProblem(Kind.ABSENT, "TTL-109", "没有这个名额池。");
    }

    static DomainProblem packageAbsent() {
        return new DomainProblem(Kind.ABSENT, "TTL-110", "没有这个推荐包，或它的内容改过。");
    }

    static DomainProblem documentMissing() {
        return new DomainProblem(Kind.REFUSED, "TTL-111", "创业达人由省里授予，要填省里文件的文号。")
                .naming(List.of(new FieldReason("documentNo", "填省里文件的文号")));
    }

    static DomainProblem overrunBlocked() {
        return new DomainProblem(Kind.REFUSED, "TTL-112", "本市规定名额不能超，没有放行。");
    }

    private TitleProblems() {}
}
