package cn.qicheng.safety;

import cn.qicheng.kernel.DomainProblem;
import cn.qicheng.kernel.DomainProblem.FieldReason;
import cn.qicheng.kernel.DomainProblem.Kind;
import java.util.List;

/** Every "no" of safety complaints. */
final class SafetyProblems {

    static DomainProblem absent() {
        return new DomainProblem(Kind.ABSENT, "SAF-101", "没有找到这份投诉，或它不归你看。");
    }

    static DomainProblem noTraineeship() {
        return new DomainProblem(Kind.REFUSED, "SAF-102", "你现在没有签了字的见习协议，这里收不了。遇到危险请先报警 110，再联系区县就业局。");
    }

    static DomainProblem wordsMissing() {
        return new DomainProblem(Kind.REFUSED, "SAF-103", "写清楚发生了什么，才好去查。")
                .naming(List.of(new FieldReason("words", "写清楚发生了什么")));
    }

    private SafetyProblems() {}
}
