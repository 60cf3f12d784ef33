package cn.qicheng.stipend;

import cn.qicheng.kernel.Clause;
import cn.qicheng.kernel.DomainProblem;
import cn.qicheng.kernel.DomainProblem.FieldReason;
import cn.qicheng.kernel.DomainProblem.Kind;
import cn.qicheng.stipend.domain.ClaimState;
import cn.qicheng.stipend.domain.StipendCheck;
import cn.qicheng.stipend.domain.StipendRule;
import java.time.LocalDate;
import java.util.List;

/** Every "no" about claims, notices, filings and receipts, with its code of docs/errors.md. */
final class StipendProblems {

    /** The codes of the rules, STP-101 to STP-109, stand beside them in {@link StipendRule}. */
    static DomainProblem refused(StipendCheck first, List<FieldReason> reasons) {
        var kind = first.rule() == StipendRule.NOT_CLAIMED_YET ? Kind.OUT_OF_ORDER : Kind.REFUSED;
        return new DomainProblem(
                        kind,
                        first.rule().code(),
                        "有 %d 个人月现在不能申领，整份没有提交：%s。%s。"
                                .formatted(
                                        reasons.size(),
                                        first.fact(),
                                        first.rule().advice()))
                .under(first.clause())
                .naming(reasons);
    }

    static DomainProblem unknownSheets(List<FieldReason> unknown) {
        return new DomainProblem(Kind.ABSENT, "STP-110", "选中的月份里有本基地没有的，请刷新申领页再选。").naming(unknown);
    }

    static DomainProblem absent() {
        return new DomainProblem(Kind.ABSENT, "STP-111", "没有找到这笔申领，或它不归你看。");
    }

    static DomainProblem notIn(ClaimState wanted, List<FieldReason> others) {
        return new DomainProblem(
                        Kind.OUT_OF_ORDER,
                        "STP-112",
                        "选中的里有 %d 笔不在“%s”，一笔也没有办。请刷新后再选。".formatted(others.size(), wanted.label()))
                .naming(others);
    }

    static DomainProblem filedOutOfTime(LocalDate earliest, LocalDate today, Clause clause) {
        return new DomainProblem(Kind.REFUSED, "STP-113", "备案日期要在公示结束（%s）之后、今天（%s）之前或当天。".formatted(earliest, today))
                .under(clause)
                .naming(List.of(new FieldReason("filedOn", "在 %s 和 %s 之间".formatted(earliest, today))));
    }

    static DomainProblem passedOnOutOfTime(LocalDate earliest, LocalDate today) {
        return new DomainProblem(Kind.REFUSED, "STP-114", "转付日期要在补贴拨到基地（%s）之后、今天（%s）之前或当天。".formatted(earliest, today))
                .naming(List.of(new FieldReason("paidOn", "在 %s 和 %s 之间".formatted(earliest, today))));
    }

    static DomainProblem nothingToPassOn() {
        return new DomainProblem(Kind.OUT_OF_ORDER, "STP-115", "这笔申领现在没有等转付的人，没有重复登记。请刷新看最新进度。");
    }

    static DomainProblem notPaidYet() {
        return new DomainProblem(Kind.OUT_OF_ORDER, "STP-116", "这个月的补贴还没有转到你手里这一步，现在不用确认。请刷新看进度。");
    }

    static DomainProblem lineAbsent() {
        return new DomainProblem(Kind.ABSENT, "STP-117", "没有找到这个月的补贴，或它不是你的。");
    }

    static DomainProblem tooManyToExport(int limit) {
        return new DomainProblem(Kind.REFUSED, "STP-118", "符合条件的申领超过 %d 笔，没有导出。请按状态分次导出。".formatted(limit));
    }

    static DomainProblem tooManyMovements(int limit) {
        return new DomainProblem(Kind.REFUSED, "STP-119", "账本超过 %d 笔，没有导出。请联系系统管理员从数据库导出。".formatted(limit));
    }

    private StipendProblems() {}
}
