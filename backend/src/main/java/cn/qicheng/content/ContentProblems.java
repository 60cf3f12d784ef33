package cn.qicheng.content;

import cn.qicheng.kernel.DomainProblem;
import cn.qicheng.kernel.DomainProblem.FieldReason;
import cn.qicheng.kernel.DomainProblem.Kind;
import java.util.List;

/** Every "no" of the content check. */
final class ContentProblems {

    static DomainProblem risky(String field) {
        return new DomainProblem(Kind.REFUSED, "CNT-101", "这段文字里有不能发布的内容，没有保存。请改一改再交。")
                .naming(List.of(new FieldReason(field, "有不能发布的内容")));
    }

    static DomainProblem absent() {
        return new DomainProblem(Kind.ABSENT, "CNT-102", "没有找到这段待核对的文字。");
    }

    static DomainProblem alreadyDecided() {
        return new DomainProblem(Kind.OUT_OF_ORDER, "CNT-103", "这段文字已经有人核对过了。");
    }

    private ContentProblems() {}
}
