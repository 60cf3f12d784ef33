package cn.qicheng.traineeship;

import cn.qicheng.kernel.Clause;
import cn.qicheng.kernel.DomainProblem;
import cn.qicheng.kernel.DomainProblem.FieldReason;
import cn.qicheng.kernel.DomainProblem.Kind;
import java.time.LocalDate;
import java.util.List;

/** Every "no" of this module, with its code of docs/errors.md. */
final class TraineeshipProblems {

    static DomainProblem absent() {
        return new DomainProblem(Kind.ABSENT, "AGR-101", "没有找到这份协议，或它不归你看。");
    }

    static DomainProblem otherText() {
        return new DomainProblem(Kind.STALE, "AGR-102", "你看到的不是这份协议现在的全文，没有签。请重新打开，看过全文再签。");
    }

    static DomainProblem once(Clause clause) {
        return new DomainProblem(Kind.OUT_OF_ORDER, "AGR-103", "这位毕业生已经有一份见习协议，择业期内只能见习一次，没有再开新协议。").under(clause);
    }

    static DomainProblem mentorNotBound(Clause clause) {
        return new DomainProblem(Kind.REFUSED, "AGR-104", "带教老师还没有在本基地登记并实名。请他先登录完成实名，或换一位带教老师。").under(clause);
    }

    static DomainProblem notCovered(LocalDate from, LocalDate to, Clause clause) {
        var whole = "要从 %s（含）盖到 %s（含）".formatted(from, to);
        return new DomainProblem(Kind.REFUSED, "AGR-105", "保单没有盖住整个见习期，" + whole + "。补好保单再签。")
                .under(clause)
                .naming(List.of(
                        new FieldReason("insurance.from", "不能晚于 " + from),
                        new FieldReason("insurance.to", "不能早于 " + to)));
    }

    static DomainProblem notReturned() {
        return new DomainProblem(Kind.OUT_OF_ORDER, "AGR-106", "备案没有被退回，不用重报。请刷新看最新进度。");
    }

    static DomainProblem alreadySigned(Clause clause) {
        return new DomainProblem(Kind.OUT_OF_ORDER, "AGR-107", "双方都签过了，协议不能再取消。要提前结束，按协议里写的条款办。").under(clause);
    }

    static DomainProblem notWritten() {
        return new DomainProblem(Kind.REFUSED, "AGR-108", "签名没有写清楚，没有签。请重写一遍，或者改成输入姓名。")
                .naming(List.of(new FieldReason("signature", "请重写一遍，或输入与实名一致的全名")));
    }

    static DomainProblem notRunning() {
        return new DomainProblem(Kind.OUT_OF_ORDER, "AGR-109", "见习没有在进行，不能再改。请刷新看最新状态。");
    }

    static DomainProblem sameMentor() {
        return new DomainProblem(Kind.REFUSED, "AGR-110", "他已经是这位见习生的带教老师，没有换。");
    }

    static DomainProblem noSuchPost(Clause clause) {
        return new DomainProblem(Kind.REFUSED, "AGR-111", "只能换到本基地备过案的另一个岗位，没有提出去。").under(clause);
    }

    static DomainProblem postChangeOpen() {
        return new DomainProblem(Kind.OUT_OF_ORDER, "AGR-112", "已经有一次换岗在等答复。先撤回它，或等对方答复。");
    }

    static DomainProblem postChangeSettled() {
        return new DomainProblem(Kind.OUT_OF_ORDER, "AGR-113", "这次换岗现在不用你办：已经答复过、撤回了，或是你自己提的。请刷新。");
    }

    static DomainProblem insuranceDays(Clause clause) {
        return new DomainProblem(Kind.REFUSED, "AGR-141", "保险的起止日不对：止日不能早于起日，也不能超过三年。请照保单填。")
                .under(clause)
                .naming(List.of(new FieldReason("to", "照保单上的止日填")));
    }

    static DomainProblem insuredAlready() {
        return new DomainProblem(Kind.OUT_OF_ORDER, "AGR-142", "选的人里有的已经登记过这张保单，一个也没有登记。请去掉已登记的再交。");
    }

    static DomainProblem noInsurance() {
        return new DomainProblem(Kind.ABSENT, "AGR-143", "没有找到这条保险登记，或它不归你管。");
    }

    static DomainProblem insuranceVoided() {
        return new DomainProblem(Kind.OUT_OF_ORDER, "AGR-144", "这条保险登记已经作废过了。请刷新看最新的。");
    }

    private TraineeshipProblems() {}
}
