package cn.qicheng.review;

import cn.qicheng.kernel.DomainProblem;
import cn.qicheng.kernel.DomainProblem.FieldReason;
import cn.qicheng.kernel.DomainProblem.Kind;
import java.util.List;

/** The refusals of a review; see docs/errors.md. */
public final class ReviewProblems {

    static DomainProblem absent() {
        return new DomainProblem(Kind.ABSENT, "RVW-101", "没有找到这件审核，或它不归你办。");
    }

    public static DomainProblem unanswered(List<FieldReason> open) {
        return new DomainProblem(Kind.REFUSED, "RVW-102", "还有 %d 项没有判断，逐项看完再办。".formatted(open.size())).naming(open);
    }

    static DomainProblem sameReviewer() {
        return new DomainProblem(Kind.FORBIDDEN, "RVW-103", "这件的初审是你办的，复审要由另一位经办人办。");
    }

    public static DomainProblem notAllPass(List<FieldReason> failing) {
        return new DomainProblem(Kind.REFUSED, "RVW-104", "有 %d 项判为不符合，不能通过。可以退回补正或驳回。".formatted(failing.size()))
                .naming(failing);
    }

    public static DomainProblem nothingFails() {
        return new DomainProblem(Kind.REFUSED, "RVW-105", "各项都判为符合，没有可退回或驳回的理由。要退回，先指明是哪一项。");
    }

    public static DomainProblem noteMissing(List<FieldReason> silent) {
        return new DomainProblem(Kind.REFUSED, "RVW-106", "有 %d 项不符合没写原因。写明缺什么、怎么补。".formatted(silent.size()))
                .naming(silent);
    }

    public static DomainProblem toldTooLate(List<FieldReason> settled) {
        return new DomainProblem(
                        Kind.REFUSED, "RVW-107", "有 %d 项上次已经认可、内容没变，不能再作为退回的理由（一次性告知）。".formatted(settled.size()))
                .naming(settled);
    }

    public static DomainProblem unknownItems(List<String> codes) {
        return new DomainProblem(Kind.REFUSED, "RVW-108", "交来的判断里有这件审核没有的项，请刷新后再办。")
                .naming(codes.stream()
                        .map(code -> new FieldReason(code, "没有这一项"))
                        .toList());
    }

    static DomainProblem alreadyOpen() {
        return new DomainProblem(Kind.OUT_OF_ORDER, "RVW-109", "这件事已经在审核了，没有重复送审。");
    }

    static DomainProblem changedMeanwhile() {
        return new DomainProblem(Kind.STALE, "RVW-110", "你看的时候内容改过了，这次没有办。打开最新的再看一遍。");
    }

    private ReviewProblems() {}
}
