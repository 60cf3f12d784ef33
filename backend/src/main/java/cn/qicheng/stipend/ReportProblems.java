package cn.qicheng.stipend;

import cn.qicheng.kernel.DomainProblem;
import cn.qicheng.kernel.DomainProblem.FieldReason;
import cn.qicheng.kernel.DomainProblem.Kind;
import java.util.List;

/** Every "no" about reports, with its code of docs/errors.md. */
final class ReportProblems {

    static DomainProblem laidOutByNothing(String asked) {
        return new DomainProblem(Kind.REFUSED, "RPT-101", "报表只能按基地、区县、月份或年度出，没有“%s”。".formatted(asked))
                .naming(List.of(new FieldReason("by", "BASE、DISTRICT、MONTH 或 YEAR")));
    }

    static DomainProblem endsBeforeItBegins() {
        return new DomainProblem(Kind.REFUSED, "RPT-102", "报表的止日在起日之前。")
                .naming(List.of(new FieldReason("to", "不早于起日")));
    }

    static DomainProblem tooManyRows(int limit) {
        return new DomainProblem(Kind.REFUSED, "RPT-103", "报表超过 %d 行，没有导出。请缩短起止日或选一个区县。".formatted(limit));
    }

    private ReportProblems() {}
}
