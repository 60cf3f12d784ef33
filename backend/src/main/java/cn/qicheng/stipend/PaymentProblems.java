package cn.qicheng.stipend;

import cn.qicheng.kernel.Clause;
import cn.qicheng.kernel.DomainProblem;
import cn.qicheng.kernel.DomainProblem.FieldReason;
import cn.qicheng.kernel.DomainProblem.Kind;
import cn.qicheng.kernel.Money;
import java.util.List;

/** Every "no" about payments, with its code of docs/errors.md. */
final class PaymentProblems {

    static DomainProblem declaredOtherwise(int count, Money total) {
        return new DomainProblem(
                        Kind.REFUSED,
                        "PAY-101",
                        "申报的笔数或合计和系统算出的不一样，批次没有生成。系统算出 %d 笔、%s 元，请核对。".formatted(count, total.yuan()))
                .naming(List.of(
                        new FieldReason("declaredCount", "系统算出 %d 笔".formatted(count)),
                        new FieldReason("declaredTotalFen", "系统算出 %s 元".formatted(total.yuan()))));
    }

    static DomainProblem ownBatch() {
        return new DomainProblem(Kind.FORBIDDEN, "PAY-102", "这批是你自己制的单，复核要由另一位资金经办办理。");
    }

    static DomainProblem alreadyDownloaded(String sha256) {
        return new DomainProblem(
                Kind.OUT_OF_ORDER,
                "PAY-103",
                "付款文件已经下载过一次，不能再下。用已下载的那份（指纹 %s…）送银行。".formatted(sha256.substring(0, 12)));
    }

    static DomainProblem resultRefused(List<FieldReason> rows) {
        return new DomainProblem(Kind.REFUSED, "PAY-104", "回单里有 %d 行对不上，整个文件没有登记。请向银行核对后再导入。".formatted(rows.size()))
                .naming(rows);
    }

    static DomainProblem noAccount(List<FieldReason> bases, Clause clause) {
        return new DomainProblem(Kind.REFUSED, "PAY-105", "有 %d 家基地还没有登记收款账户，批次没有生成。请通知基地先填。".formatted(bases.size()))
                .under(clause)
                .naming(bases);
    }

    static DomainProblem absent() {
        return new DomainProblem(Kind.ABSENT, "PAY-106", "没有找到这个拨付批次。");
    }

    static DomainProblem notWithTheBank() {
        return new DomainProblem(Kind.OUT_OF_ORDER, "PAY-107", "付款文件还没有送银行，不能导入回单。先复核、下载付款文件。");
    }

    static DomainProblem notOwedAnyMore(List<FieldReason> months, Clause clause) {
        return new DomainProblem(
                        Kind.REFUSED,
                        "PAY-108",
                        "有 %d 个人月在审定之后情况变了，现在不能拨付，批次没有生成。请到申领里停发，或等情况改正后再制单。".formatted(months.size()))
                .under(clause)
                .naming(months);
    }

    static DomainProblem nothingUnanswered() {
        return new DomainProblem(Kind.OUT_OF_ORDER, "PAY-109", "这一批没有等银行答复的指令，不用查询。");
    }

    private PaymentProblems() {}
}
