package cn.qicheng.position;

import cn.qicheng.kernel.DomainProblem;
import cn.qicheng.kernel.DomainProblem.FieldReason;
import cn.qicheng.kernel.DomainProblem.Kind;
import java.util.List;

/** Every "no" of this module, with its code of docs/errors.md. */
final class PositionProblems {

    static DomainProblem absent() {
        return new DomainProblem(Kind.ABSENT, "POS-101", "没有找到这个见习岗位，可能已经撤下。");
    }

    static DomainProblem outOfSeason(String season) {
        return new DomainProblem(
                Kind.REFUSED, "POS-102", "岗位每年 %s报；错过的，补报只给之后新认定的基地。请在下一个第二季度报，或请区县就业局导入。".formatted(season));
    }

    static DomainProblem hazardous() {
        return new DomainProblem(Kind.REFUSED, "POS-103", "不得安排见习生做有毒有害或有安全隐患的工作，这样的岗位不能报。")
                .naming(List.of(new FieldReason("hazardFree", "没有确认不涉及有毒有害和安全隐患")));
    }

    static DomainProblem allowanceTooLow(String least) {
        return new DomainProblem(Kind.REFUSED, "POS-104", "生活补贴太低。见习补贴加生活补贴不能低于当年月最低工资，至少 %s 元。".formatted(least))
                .naming(List.of(new FieldReason("livingAllowanceFen", "至少 %s 元".formatted(least))));
    }

    static DomainProblem incomplete(List<FieldReason> gaps) {
        return new DomainProblem(Kind.REFUSED, "POS-105", "还有 %d 项没填，一次补齐再报。".formatted(gaps.size())).naming(gaps);
    }

    static DomainProblem titleTaken() {
        return new DomainProblem(Kind.OUT_OF_ORDER, "POS-106", "这一年已经有同名的岗位，或正在等备案。同名的请改用变更。");
    }

    static DomainProblem peopleOnIt(int people) {
        return new DomainProblem(
                Kind.OUT_OF_ORDER, "POS-107", "岗位上还有 %d 人在报名、签约或见习，不能撤下。等他们办完或由就业局调剂后再撤。".formatted(people));
    }

    static DomainProblem onOffer() {
        return new DomainProblem(Kind.OUT_OF_ORDER, "POS-108", "岗位在报名时段里，不能撤下。等时段结束，或请市局先停下这个岗位。");
    }

    static DomainProblem fewerThanPeople(int people) {
        return new DomainProblem(Kind.REFUSED, "POS-109", "岗位上已有 %d 人，见习人数不能少于他们。".formatted(people))
                .naming(List.of(new FieldReason("headcount", "不能少于 %d 人".formatted(people))));
    }

    static DomainProblem declarationAbsent() {
        return new DomainProblem(Kind.ABSENT, "POS-110", "没有找到这份岗位申报，或它不归你办。");
    }

    private PositionProblems() {}
}
