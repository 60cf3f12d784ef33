package cn.qicheng.accreditation;

import cn.qicheng.kernel.DomainProblem;
import cn.qicheng.kernel.DomainProblem.FieldReason;
import cn.qicheng.kernel.DomainProblem.Kind;
import java.util.List;

/** Every "no" of accreditation, with its code of docs/errors.md. */
final class AccreditationProblems {

    static DomainProblem absent() {
        return new DomainProblem(Kind.ABSENT, "ACC-101", "没有找到这份基地申报，或它不归你看。");
    }

    static DomainProblem measuresLapsed() {
        return new DomainProblem(Kind.REFUSED, "ACC-102", "管理办法已经到期，本市暂停受理新的基地申报。请关注市就业局的通知。");
    }

    static DomainProblem incomplete(List<FieldReason> gaps) {
        return new DomainProblem(Kind.REFUSED, "ACC-103", "还有 %d 项不齐或不符合，一次补齐再交。".formatted(gaps.size())).naming(gaps);
    }

    static DomainProblem notPledged() {
        return new DomainProblem(Kind.REFUSED, "ACC-104", "先确认所填属实、现场评估时出示原件，再提交。")
                .naming(List.of(new FieldReason("pledged", "没有确认")));
    }

    static DomainProblem onRegister() {
        return new DomainProblem(Kind.OUT_OF_ORDER, "ACC-105", "这家单位已经是见习基地，不用再申报。");
    }

    static DomainProblem underWay() {
        return new DomainProblem(Kind.OUT_OF_ORDER, "ACC-106", "这家单位已经有一份申报在办，不能重复申报。");
    }

    static DomainProblem nameless() {
        return new DomainProblem(Kind.REFUSED, "ACC-107", "先完成实名。认定后由申报人做基地管理员，要知道是谁。");
    }

    static DomainProblem notAskedFor(List<FieldReason> changed) {
        return new DomainProblem(Kind.REFUSED, "ACC-108", "只能改退回时点名的项，另外改了 %d 处。".formatted(changed.size()))
                .naming(changed);
    }

    static DomainProblem wordsMissing(List<FieldReason> silent) {
        return new DomainProblem(Kind.REFUSED, "ACC-109", "条件评估每一项都要写看到了什么，还有 %d 项没写。".formatted(silent.size()))
                .naming(silent);
    }

    static DomainProblem reviewedFirst() {
        return new DomainProblem(Kind.FORBIDDEN, "ACC-110", "这家单位的初审是你办的，复审要由另一位经办人办。");
    }

    static DomainProblem noSuchBatch() {
        return new DomainProblem(Kind.ABSENT, "ACC-111", "没有这一批。认定只有 6 月和 12 月两批。");
    }

    static DomainProblem notBatchMonth(String label) {
        return new DomainProblem(Kind.OUT_OF_ORDER, "ACC-112", "%s只能在当月审批。".formatted(label));
    }

    static DomainProblem batchClosed(String label) {
        return new DomainProblem(Kind.OUT_OF_ORDER, "ACC-113", "%s已经审批过了。没有批的，等下一批。".formatted(label));
    }

    static DomainProblem changedSince(List<FieldReason> gone) {
        return new DomainProblem(Kind.STALE, "ACC-114", "预览之后有 %d 家变了，没有审批。请刷新再看。".formatted(gone.size())).naming(gone);
    }

    static DomainProblem recheckedYourself(List<FieldReason> own) {
        return new DomainProblem(Kind.FORBIDDEN, "ACC-115", "有 %d 家的复审是你办的，审批要由另一位办。".formatted(own.size()))
                .naming(own);
    }

    static DomainProblem notReturned() {
        return new DomainProblem(Kind.OUT_OF_ORDER, "ACC-116", "这份申报没有被退回，不用补正。请刷新看最新进度。");
    }

    private AccreditationProblems() {}
}
