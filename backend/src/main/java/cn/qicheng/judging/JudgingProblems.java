package cn.qicheng.judging;

import cn.qicheng.kernel.Clause;
import cn.qicheng.kernel.DomainProblem;
import cn.qicheng.kernel.DomainProblem.FieldReason;
import cn.qicheng.kernel.DomainProblem.Kind;
import java.util.List;

/** The refusals of judging; see docs/errors.md. */
final class JudgingProblems {

    static DomainProblem roundAbsent() {
        return new DomainProblem(Kind.ABSENT, "JDG-101", "没有找到这一轮评审。");
    }

    static DomainProblem termsWrong(List<String> faults, Clause clause) {
        return new DomainProblem(Kind.REFUSED, "JDG-102", "评审办法有 %d 处要改，改好再存。".formatted(faults.size()))
                .naming(faults.stream()
                        .map(fault -> new FieldReason("terms", fault))
                        .toList())
                .under(clause);
    }

    static DomainProblem termsFrozen() {
        return new DomainProblem(Kind.OUT_OF_ORDER, "JDG-103", "评审办法已经公布，不能再改。还没分组的，可以先撤回公布。");
    }

    static DomainProblem tooFewJudges(int pledged, int needed) {
        return new DomainProblem(
                Kind.REFUSED, "JDG-104", "签了承诺的评委 %d 位，每个项目要 %d 位，没有分组。请再请评委，或催没签的签。".formatted(pledged, needed));
    }

    static DomainProblem panelTooWeak(List<FieldReason> weak, int minimum) {
        return new DomainProblem(
                        Kind.REFUSED,
                        "JDG-105",
                        "有 %d 个项目能评的评委不到 %d 位（其他人要回避），没有分组。请再请评委。".formatted(weak.size(), minimum))
                .naming(weak);
    }

    static DomainProblem nobodyToJudge() {
        return new DomainProblem(Kind.REFUSED, "JDG-106", "这一轮没有项目可评：没有资格审查通过的报名，或上一轮还没出结果。");
    }

    static DomainProblem signedAlready() {
        return new DomainProblem(Kind.OUT_OF_ORDER, "JDG-107", "这张评分表已经签字封存，不能改，也不会被改。签错了请告诉组织单位，由另一位评委重评。");
    }

    static DomainProblem sheetIncomplete(List<FieldReason> wrong) {
        return new DomainProblem(Kind.REFUSED, "JDG-108", "还有 %d 项没打好分，没有签。草稿都在。".formatted(wrong.size()))
                .naming(wrong);
    }

    static DomainProblem notScoring() {
        return new DomainProblem(Kind.OUT_OF_ORDER, "JDG-109", "这一轮现在不收评分表：还没分组，或结果已经封存。");
    }

    static DomainProblem sheetsOutstanding(int open) {
        return new DomainProblem(Kind.REFUSED, "JDG-110", "还有 %d 张评分表没签，结果没有封存。请催评委，或换人。".formatted(open));
    }

    static DomainProblem tooFewSheets(List<FieldReason> below, int minimum) {
        return new DomainProblem(
                        Kind.REFUSED,
                        "JDG-111",
                        "有 %d 个项目的有效评分表不到 %d 张，结果没有封存。请加请评委补评。".formatted(below.size(), minimum))
                .naming(below);
    }

    static DomainProblem notPledged() {
        return new DomainProblem(Kind.OUT_OF_ORDER, "JDG-112", "先签评审承诺，再看项目。");
    }

    static DomainProblem notAJudge() {
        return new DomainProblem(Kind.REFUSED, "JDG-113", "这个人还没有评委身份，没有加进来。请市就业局先授予评委身份。");
    }

    static DomainProblem namedAlready() {
        return new DomainProblem(Kind.OUT_OF_ORDER, "JDG-114", "这位评委已经在名单里。");
    }

    static DomainProblem assignedAlready() {
        return new DomainProblem(Kind.OUT_OF_ORDER, "JDG-115", "这位评委已经分到项目，不能从名单里去掉。可以在进度里换下还没签的评分表。");
    }

    static DomainProblem resultInUse() {
        return new DomainProblem(Kind.OUT_OF_ORDER, "JDG-116", "这一轮的结果已经用于拟授称号或下一轮，不能再打开。请先撤下拟授名单。");
    }

    static DomainProblem resultAbsent() {
        return new DomainProblem(Kind.ABSENT, "JDG-117", "这一轮还没有封存的结果。");
    }

    static DomainProblem roundsInOrder() {
        return new DomainProblem(Kind.OUT_OF_ORDER, "JDG-118", "上一轮是终轮，或还没定几个晋级，不能再加一轮。");
    }

    static DomainProblem placesMissing() {
        return new DomainProblem(Kind.REFUSED, "JDG-119", "不是终轮的要写明几个晋级。")
                .naming(List.of(new FieldReason("places", "写明几个晋级")));
    }

    static DomainProblem employerWrong() {
        return new DomainProblem(Kind.REFUSED, "JDG-120", "所在单位的统一社会信用代码不对，请核对后再签；没有单位可以不填。")
                .naming(List.of(new FieldReason("employerCode", "统一社会信用代码不对")));
    }

    static DomainProblem nobodyLeft() {
        return new DomainProblem(Kind.REFUSED, "JDG-121", "名单里没有可以评这个项目的评委了。请再请一位，签了承诺就能补上。");
    }

    static DomainProblem sheetAbsent() {
        return new DomainProblem(Kind.ABSENT, "JDG-122", "没有找到这张评分表，或它不是你的。");
    }

    private JudgingProblems() {}
}
