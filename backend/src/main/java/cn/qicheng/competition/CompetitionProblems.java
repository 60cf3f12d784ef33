package cn.qicheng.competition;

import cn.qicheng.competition.domain.CriterionFinding;
import cn.qicheng.kernel.Clause;
import cn.qicheng.kernel.DomainProblem;
import cn.qicheng.kernel.DomainProblem.FieldReason;
import cn.qicheng.kernel.DomainProblem.Kind;
import java.util.List;
import java.util.Optional;

/** The refusals of the competitions; see docs/errors.md. */
public final class CompetitionProblems {

    static DomainProblem editionAbsent() {
        return new DomainProblem(Kind.ABSENT, "CMP-101", "没有找到这一届赛事，或它还没有公布。");
    }

    static DomainProblem planWrong(List<FieldReason> faults) {
        return new DomainProblem(Kind.REFUSED, "CMP-102", "赛事安排有 %d 处要改，改好再存。".formatted(faults.size())).naming(faults);
    }

    /** Public, because the key of the table says it as well. */
    public static DomainProblem alreadyPlanned() {
        return new DomainProblem(Kind.OUT_OF_ORDER, "CMP-103", "这个系列、这个级别的同一期已经有一届了，没有重复安排。请到赛事列表里找它。");
    }

    static DomainProblem termsMissing(Clause clause) {
        return new DomainProblem(Kind.REFUSED, "CMP-104", "评审办法还没写，不能公布。报名的人要先看到怎么评。").under(clause);
    }

    static DomainProblem notOpen(EditionPhase phase) {
        return new DomainProblem(
                Kind.OUT_OF_ORDER, "CMP-105", "这一届%s，现在不能报名，也不能改报名内容。已经交的照样算。".formatted(phase.label()));
    }

    static DomainProblem entryAbsent() {
        return new DomainProblem(Kind.ABSENT, "CMP-106", "没有找到这份参赛报名，或它不属于你。");
    }

    static DomainProblem overtaken() {
        return new DomainProblem(Kind.STALE, "CMP-107", "这份报名刚在别的地方改过，这一次没有存。重新打开就是最新的内容。");
    }

    static DomainProblem formIncomplete(List<FieldReason> faults) {
        return new DomainProblem(Kind.REFUSED, "CMP-108", "还有 %d 处要填或要改，草稿都在。".formatted(faults.size())).naming(faults);
    }

    /** Public, because the key of the table says it as well. */
    public static DomainProblem entityEnteredAlready(Clause clause) {
        return new DomainProblem(Kind.OUT_OF_ORDER, "CMP-109", "同一家单位（没有单位的按本人）在这一届已经报过一份，只能报一份。要改就改那一份。")
                .under(clause);
    }

    static DomainProblem criteriaNotMet(List<CriterionFinding> failing) {
        return new DomainProblem(Kind.REFUSED, "CMP-110", "称号标准有 %d 条没过，本市规定没过的不能报。草稿都在。".formatted(failing.size()))
                .naming(failing.stream()
                        .map(finding -> new FieldReason(
                                finding.criterion().name(),
                                "%s：%s，%s".formatted(finding.demand(), finding.value(), finding.note())))
                        .toList())
                .under(failing.getFirst().clause());
    }

    static DomainProblem realNameMissing() {
        return new DomainProblem(Kind.REFUSED, "CMP-111", "参赛要先实名。到“我的”里填姓名和身份证号，草稿都在。");
    }

    static DomainProblem fileRefused(String fileName, String fault) {
        return new DomainProblem(Kind.REFUSED, "CMP-112", fault + "，没有收。可以传 PDF、JPG、PNG。")
                .naming(List.of(new FieldReason(
                        "file", fileName.codePointCount(0, fileName.length()) > 40 ? "文件名太长" : "这份文件")));
    }

    static DomainProblem fileTooLarge(int megabytes) {
        return new DomainProblem(Kind.TOO_LARGE, "CMP-113", "文件超过 %d MB，没有收。压缩后再传，或分成几份。".formatted(megabytes));
    }

    static DomainProblem tooManyFiles(int most) {
        return new DomainProblem(Kind.REFUSED, "CMP-114", "材料最多 %d 份，这一份没有收。先删掉不用的。".formatted(most));
    }

    static DomainProblem materialAbsent() {
        return new DomainProblem(Kind.ABSENT, "CMP-115", "没有找到这份材料，或它已经删掉了。");
    }

    static DomainProblem entriesUndecided(long waiting) {
        return new DomainProblem(
                Kind.OUT_OF_ORDER, "CMP-116", "还有 %d 份报名没审完（在审或等补正），不能开始评审。审完或到了补正期限再开始。".formatted(waiting));
    }

    static DomainProblem closingAhead() {
        return new DomainProblem(Kind.OUT_OF_ORDER, "CMP-117", "报名还没截止，不能开始评审。");
    }

    static DomainProblem enteredFromBelow(Clause clause) {
        return new DomainProblem(Kind.REFUSED, "CMP-118", "这一级不收直接报名，由下一级选出来以后带上来，不用重填。请先报下一级的比赛。").under(clause);
    }

    static DomainProblem mendingOver() {
        return new DomainProblem(Kind.OUT_OF_ORDER, "CMP-119", "补正期限已过，这份报名不再收。其他届次还能报。");
    }

    static DomainProblem tooManyToExport(int most) {
        return new DomainProblem(Kind.REFUSED, "CMP-120", "要导出的超过 %d 份，没有导出。先按状态缩小范围。".formatted(most));
    }

    static DomainProblem seriesAbsent() {
        return new DomainProblem(Kind.ABSENT, "CMP-121", "没有这个系列。");
    }

    static DomainProblem notCarriable(Optional<Clause> clause) {
        var problem = new DomainProblem(Kind.OUT_OF_ORDER, "CMP-122", "只能把资格审查通过的报名带到同一系列、上一级、还没开始评审的赛事。");
        return clause.map(problem::under).orElse(problem);
    }

    private CompetitionProblems() {}
}
