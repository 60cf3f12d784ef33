package cn.qicheng.ending;

import cn.qicheng.kernel.Clause;
import cn.qicheng.kernel.DomainProblem;
import cn.qicheng.kernel.DomainProblem.FieldReason;
import cn.qicheng.kernel.DomainProblem.Kind;
import cn.qicheng.traineeship.EndingReason;
import java.time.LocalDate;
import java.util.Collection;

/** Every "no" of endings and inspections, with its code of docs/errors.md. */
final class EndingProblems {

    static DomainProblem absent() {
        return new DomainProblem(Kind.ABSENT, "END-101", "没有找到这段见习，或它不归你办。");
    }

    static DomainProblem notRunning() {
        return new DomainProblem(Kind.OUT_OF_ORDER, "END-102", "这份协议还没有双方签字，或者见习已经结束，不能再办结束。请刷新看最新状态。");
    }

    static DomainProblem notYours(EndingReason reason, boolean base, Clause clause) {
        var detail = base
                ? "基地只有四种情形可以终止见习，“" + reason.title() + "”不在里面。可以和见习生协商。"
                : "“" + reason.title() + "”不是由见习生提出的。请另选一种。";
        return new DomainProblem(Kind.REFUSED, "END-103", detail).under(clause);
    }

    static DomainProblem unproved(EndingReason reason, Collection<String> missing, Clause clause) {
        return new DomainProblem(Kind.REFUSED, "END-104", "这一条要写清证据才能用，还缺 " + missing.size() + " 项。没有办。")
                .under(clause)
                .naming(reason.evidence().stream()
                        .filter(asked -> missing.contains(asked.code()))
                        .map(asked -> new FieldReason("evidence." + asked.code(), asked.label() + "：" + asked.hint()))
                        .toList());
    }

    static DomainProblem outsideTerm(LocalDate from, LocalDate to, Clause clause) {
        return new DomainProblem(Kind.REFUSED, "END-105", "最后一天要在 %s 到 %s 之间。".formatted(from, to)).under(clause);
    }

    static DomainProblem alreadyOpen(Clause clause) {
        return new DomainProblem(Kind.OUT_OF_ORDER, "END-106", "已经有一个结束的通知或协商没办完。先撤回它，或等它办完。").under(clause);
    }

    static DomainProblem notToAnswer() {
        return new DomainProblem(Kind.OUT_OF_ORDER, "END-107", "这次协商现在不用你答复：已经答复过、撤回了，或是你自己提的。请刷新。");
    }

    static DomainProblem notToWithdraw() {
        return new DomainProblem(Kind.OUT_OF_ORDER, "END-108", "这个结束不能撤回：已经生效，或双方已经说定，或不是你提的。");
    }

    static DomainProblem endsAnyway(LocalDate endsOn, Clause clause) {
        return new DomainProblem(Kind.REFUSED, "END-109", "见习到 %s 就期满了，不用提前通知。".formatted(endsOn)).under(clause);
    }

    static DomainProblem inspectionAbsent() {
        return new DomainProblem(Kind.ABSENT, "END-110", "没有找到这次检查，或它不归你办。");
    }

    static DomainProblem concluded() {
        return new DomainProblem(Kind.OUT_OF_ORDER, "END-111", "这次检查已经有结论了。请刷新看结果。");
    }

    private EndingProblems() {}
}
